package app.pathfinder.cli;

import app.pathfinder.core.archive.Archive;
import app.pathfinder.core.archive.ArchiveCatalogue;
import app.pathfinder.core.archive.ArchiveVerdict;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import com.google.common.base.Ascii;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads archives' files and says whether they are as they were written. */
@Command(name = "verify")
final class ArchiveVerifyCommand implements Callable<Integer> {
    /** So many that are not as they were written are named. */
    private static final int NAMED = 1_000;

    private static final int PAGE = 100;

    private final CoreAccess core;
    private final ArchiveText text;
    private final Terminal terminal;
    private final Messages messages;

    @Parameters(
            paramLabel = "ARCHIVE",
            arity = "0..1",
            converter = ArchiveIdConverter.class,
            descriptionKey = "archive-verify-id")
    private @Nullable UUID id;

    @Option(names = "--json", descriptionKey = "json-report")
    private boolean json;

    /** What programs read; the components are the keys. */
    private record Report(long checked, long notIntact, List<Entry> named) {}

    private record Entry(String archive, String username, String state, List<String> damaged) {
        static Entry of(ArchiveVerdict verdict) {
            return new Entry(
                    verdict.archive().id().toString(),
                    verdict.archive().username(),
                    Ascii.toLowerCase(verdict.state().name()),
                    verdict.damagedParts());
        }
    }

    @Inject
    ArchiveVerifyCommand(CoreAccess core, ArchiveText text, Terminal terminal, Messages messages) {
        this.core = core;
        this.text = text;
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var catalogue = core.get(ArchiveCatalogue.class);
        var found = new Found();
        if (id != null) {
            found.add(catalogue.verify(id, null, new TerminalProgress(terminal)));
        } else {
            verifyAll(catalogue, found, new TerminalProgress(terminal));
        }
        tell(found);
        return found.notIntact == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void verifyAll(ArchiveCatalogue catalogue, Found found, Progress progress) {
        Archive.Cursor after = null;
        for (var page = catalogue.page(null, after, PAGE); !page.isEmpty(); page = catalogue.page(null, after, PAGE)) {
            for (var archive : page) {
                progress.report(-1, messages.text("cli.archive.verifying", archive.id(), archive.username()));
                found.add(catalogue.verify(archive.id(), null, progress));
            }
            after = page.getLast().cursor();
        }
    }

    private void tell(Found found) {
        if (json) {
            var entries = found.named.stream().map(Entry::of).toList();
            Json.print(new Report(found.checked, found.notIntact, entries), terminal);
            return;
        }
        found.named.forEach(verdict -> terminal.printLine(text.verdict(verdict)));
        terminal.printLine(messages.text("cli.archive.verify.summary", found.checked, found.notIntact));
    }

    /** What was found so far. */
    private static final class Found {
        private final List<ArchiveVerdict> named = new ArrayList<>();
        private long checked;
        private long notIntact;

        void add(ArchiveVerdict verdict) {
            checked++;
            if (!verdict.isIntact()) {
                notIntact++;
                if (named.size() < NAMED) {
                    named.add(verdict);
                }
            }
        }
    }
}
