package app.pathfinder.core.provisioning.batch;

import java.util.List;
import java.util.stream.IntStream;

/** How far a batch goes before it looks back: a mistake that hits everybody is noticed on few. */
final class Waves {
    private Waves() {}

    /** The numbers of the last items of the waves, ascending; the last is that of the last item. */
    static List<Integer> of(BatchKind kind, int total) {
        var waves = kind == BatchKind.UPGRADE ? IntStream.of(1, (total + 99) / 100, total) : IntStream.of(total);
        return waves.filter(last -> last > 0).distinct().boxed().toList();
    }
}
