package app.pathfinder.desktop.palette;

import app.pathfinder.desktop.common.Command;
import app.pathfinder.desktop.common.CommandSource;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands of all parts of the program, and which of them fit what was typed. JavaFX thread. */
final class PaletteCommands {
    private final Set<CommandSource> sources;
    private final PaletteMemory memory;

    @Inject
    PaletteCommands(Set<CommandSource> sources, PaletteMemory memory) {
        this.sources = sources;
        this.memory = memory;
    }

    /**
     * The commands that fit, and the records used before that do; the last used first, then the best fitting, and after
     * all of them what cannot be done now.
     */
    List<PaletteItem> fitting(String typed) {
        var match = WordMatch.of(typed);
        var commands =
                sources.stream().flatMap(source -> source.commands().stream()).map(PaletteCommands::item);
        return Stream.concat(memory.records().stream(), commands)
                .filter(item -> match.fits(item.title()))
                .sorted(Comparator.comparing(PaletteItem::canRun)
                        .reversed()
                        .thenComparingInt(memory::age)
                        .thenComparingInt(item -> match.rank(item.title())))
                .toList();
    }

    private static PaletteItem item(Command command) {
        return new PaletteItem(
                command.id(),
                command.icon(),
                null,
                command.title(),
                "",
                command.keys(),
                command.obstacleNow(),
                command.action());
    }
}
