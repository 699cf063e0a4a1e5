package app.pathfinder.core.leak;

import app.pathfinder.core.overview.OverviewService;
import app.pathfinder.core.overview.RecordSearch;
import app.pathfinder.core.overview.RecordType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.util.List;
import java.util.stream.Stream;

/** Everything that looks at all kinds of records at once. */
final class OverviewOperations {
    private OverviewOperations() {}

    static List<Operation> all(Messages texts) {
        var overview = new ServiceOperations<>(OverviewService.class, own -> new OverviewService(own, texts))
                .own("read", "own", (service, turn) -> service.read(turn.day(), turn.limit(), Progress.NONE));
        var search = new ServiceOperations<>(RecordSearch.class, own -> new RecordSearch(own, texts))
                .own(
                        "find",
                        "own text",
                        (service, turn) ->
                                find(service, turn, turn.me().canary().text()))
                .own("find", "their text", (service, turn) -> {
                    turn.mustBeNone(
                            find(service, turn, turn.other().canary().text()).size());
                    return null;
                });
        return Stream.concat(overview.list().stream(), search.list().stream()).toList();
    }

    private static List<?> find(RecordSearch service, Turn turn, String text) {
        return service.find(text, List.of(RecordType.values()), turn.day(), turn.limit(), Progress.NONE);
    }
}
