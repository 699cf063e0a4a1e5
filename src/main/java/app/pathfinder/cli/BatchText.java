package app.pathfinder.cli;

import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.batch.ItemState;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Batches and their items as people read them. For one thread. */
final class BatchText {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    @Inject
    BatchText(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    /** Says how a batch ended and names those that failed, for programs or for people; the exit code for scripts. */
    int printOutcome(Batch batch, boolean json) {
        var failed = core.get(BatchService.class).items(batch.id(), ItemState.FAILED, 0, BatchService.MAX_LIMIT);
        if (json) {
            Json.print(BatchJson.of(batch, failed), terminal);
        } else {
            printOutcome(batch, failed);
        }
        return batch.counts().done() < batch.counts().total() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private void printOutcome(Batch batch, List<BatchItem> failed) {
        failed.forEach(each -> terminal.printLine(
                messages.text("cli.batch.failed", each.username(), messages.failure(each.errorCode()))));
        if (batch.counts().failed() > failed.size()) {
            terminal.printLine(messages.text("cli.batch.more-failed", failed.size()));
        }
        terminal.printLine(messages.text(
                "cli.batch.outcome",
                state(batch),
                batch.counts().done(),
                batch.counts().total(),
                batch.counts().failed()));
        if (batch.counts().done() < batch.counts().total()) {
            terminal.printLine(messages.text("cli.batch.again", batch.id()));
        }
    }

    String state(Batch batch) {
        return messages.text("provisioning.batch.state."
                + (batch.isOrphaned() ? "ORPHANED" : batch.state().name()));
    }

    void printList(List<Batch> batches) {
        var table = new TextTable(List.of(
                column("id", false),
                column("created", false),
                column("batch", false),
                column("state", false),
                column("done", true),
                column("failed", true),
                column("total", true)));
        batches.forEach(each -> table.add(List.of(
                each.id().toString(),
                TimeText.of(each.createdAt()),
                messages.text("provisioning.batch.kind." + each.kind()),
                state(each),
                String.valueOf(each.counts().done()),
                String.valueOf(each.counts().failed()),
                String.valueOf(each.counts().total()))));
        table.lines().forEach(terminal::printLine);
    }

    void printItems(UUID batch, List<BatchItem> items) {
        var table = new TextTable(List.of(column("username", false), column("state", false), column("finding", false)));
        items.forEach(each -> table.add(List.of(
                each.username(),
                messages.text("provisioning.item." + each.state()),
                each.errorCode() == null ? "" : messages.failure(each.errorCode()))));
        table.lines().forEach(terminal::printLine);
        if (items.size() == BatchService.MAX_LIMIT) {
            terminal.note(messages.text("cli.batch.more", batch, items.getLast().number()));
        }
    }

    private TextTable.Column column(String name, boolean isNumber) {
        return new TextTable.Column(messages.text("cli.column." + name), isNumber);
    }
}
