package app.pathfinder.core.leak;

import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.portability.ImportItem;
import app.pathfinder.core.portability.ImportPlan;
import app.pathfinder.core.portability.ImportReceipt;
import app.pathfinder.core.portability.RecordExportService;
import app.pathfinder.core.portability.RecordImportService;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Everything that carries a whole record out to a file and in again. */
final class PortabilityOperations {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\d)\"");

    /** So that tables do not grow for as long as the fuzzer runs. */
    private static final int MOST_IMPORTS = 5;

    private final Messages texts;

    /** The imports of each person that can be taken back. */
    private final Map<Person, Queue<ImportReceipt>> receipts = new ConcurrentHashMap<>();

    private PortabilityOperations(Messages texts) {
        this.texts = texts;
    }

    static List<Operation> all(Messages texts) {
        var operations = new PortabilityOperations(texts);
        return Stream.concat(operations.exports().stream(), operations.imports().stream())
                .toList();
    }

    private List<Operation> exports() {
        return List.of(
                export(
                        "export",
                        (service, turn) -> inFile(file -> {
                            service.export(file, Progress.NONE);
                            return contents(file);
                        })),
                export("counts", (service, turn) -> service.counts()));
    }

    private Operation export(String method, Operation.Call<RecordExportService> call) {
        return new Operation(
                RecordExportService.class,
                method,
                "own",
                Operation.Expected.DONE,
                (database, turn) -> call.run(exports(database, turn), turn));
    }

    private RecordExportService exports(UserDatabase database, Turn turn) {
        return new RecordExportService(database, turn.me().context(), texts, InstantSource.system());
    }

    private List<Operation> imports() {
        return new ServiceOperations<>(RecordImportService.class, this::imports)
                .own("plan", "own", (service, turn) -> {
                    var plan = plan(service, turn.text("imported"), turn.day());
                    return List.of(plan.items(), plan.notes());
                })
                .own("plan", "their text", this::planTheirs)
                .own("apply", "own", this::apply)
                .own("undo", "own", this::undo)
                .own("undo", "theirs", this::undoTheirs)
                .own(
                        "writeTemplate",
                        "own",
                        (service, turn) -> inFile(file -> {
                            service.writeTemplate(file);
                            return Files.readString(file);
                        }))
                .list();
    }

    private RecordImportService imports(UserDatabase database) {
        return new RecordImportService(database, new SkillCatalog(database), texts, InstantSource.system());
    }

    private static ImportPlan plan(RecordImportService service, String title, LocalDate start) {
        return inFile(file ->
                service.plan(Files.writeString(file, "title,start\n" + title + ',' + start + '\n'), Progress.NONE));
    }

    /** What only others have is no record that the file could mean. */
    private @Nullable Object planTheirs(RecordImportService service, Turn turn) {
        var title = turn.other().canary().text();
        var plan = plan(service, title, turn.other().marks().firstDay());
        turn.mustBeNone(plan.identical());
        turn.mustBeNone(plan.items().stream()
                .filter(item -> item.effect() == ImportItem.Effect.CHANGE || item.conflict() != null)
                .count());
        return null;
    }

    private Object apply(RecordImportService service, Turn turn) {
        var mine = receipts(turn.me());
        if (mine.size() >= MOST_IMPORTS) {
            throw new NothingToDo();
        }
        var plan = plan(service, turn.text("imported"), turn.day());
        var all = plan.items().stream().map(ImportItem::number).collect(Collectors.toSet());
        var receipt = service.apply(plan, all, Progress.NONE);
        mine.add(receipt);
        return receipt.additions();
    }

    private Object undo(RecordImportService service, Turn turn) {
        var receipt = receipts(turn.me()).poll();
        if (receipt == null) {
            throw new NothingToDo();
        }
        return service.undo(receipt, Progress.NONE);
    }

    private @Nullable Object undoTheirs(RecordImportService service, Turn turn) {
        var receipt = receipts(turn.other()).peek();
        if (receipt == null) {
            throw new NothingToDo();
        }
        var undone = service.undo(receipt, Progress.NONE);
        turn.mustBeNone((long) undone.removed() + undone.restored());
        return null;
    }

    private Queue<ImportReceipt> receipts(Person person) {
        return receipts.computeIfAbsent(person, any -> new ConcurrentLinkedQueue<>());
    }

    /** What stands in a file that was exported, besides when it was. */
    private static List<Object> contents(Path file) throws IOException {
        var contents = new ArrayList<Object>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                contents.add(text);
                ID.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .map(UUID::fromString)
                        .forEach(contents::add);
                DAY.matcher(text)
                        .results()
                        .map(match -> LocalDate.parse(match.group(1)))
                        .forEach(contents::add);
            }
        }
        return contents;
    }

    @FunctionalInterface
    private interface FileWork<T> {
        T use(Path file) throws IOException;
    }

    private static <T> T inFile(FileWork<T> work) {
        try {
            var file = Files.createTempFile("leak", ".part");
            try {
                return work.use(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
