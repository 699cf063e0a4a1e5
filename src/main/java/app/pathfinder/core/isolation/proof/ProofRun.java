package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.database.ApplicationDatabase;
import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of the proof. For one thread, and for one run. */
final class ProofRun {
    private final ProofUsers users;
    private final ProofSessions sessions;
    private final OwnerSpecimen specimen;
    private final TargetProof targets;
    private final WallInventoryTaker inventory;
    private final ProofSubjects subjects;
    private final Messages messages;
    private final Progress progress;
    private final ProofLedger ledger = new ProofLedger();
    private final List<UUID> changed = new ArrayList<>();
    private long missed;
    private long proven;

    ProofRun(
            ApplicationDatabase application,
            OwnerDatabase owner,
            Messages messages,
            Gateway gateway,
            @Nullable UUID actor,
            Progress progress) {
        this.users = new ProofUsers(owner);
        this.sessions = new ProofSessions(owner, actor);
        this.specimen = new OwnerSpecimen(owner, application);
        this.targets = new TargetProof(application, owner, gateway);
        this.inventory = new WallInventoryTaker(owner, application);
        this.subjects = new ProofSubjects(owner);
        this.messages = messages;
        this.progress = progress;
    }

    ProofReport prove(ProofScope scope) {
        var startedAt = Instant.now();
        sessions.removeExpired();
        var provable = users.provable();
        var unprovable = users.unprovable();
        progress.throwIfCancelled();
        var freed = specimen.run(ledger);
        var sample = measure(scope, provable, freed);
        progress.throwIfCancelled();
        progress.report(1, messages.text("isolation.progress.inventory"));
        return new ProofReport(
                subjects.subject(),
                startedAt,
                Instant.now(),
                sample,
                provable,
                proven,
                withChanged(unprovable),
                ledger.cells(),
                ledger.failures(),
                ledger.findings(),
                inventory.take());
    }

    /** How many users were asked for, or null for all. */
    private @Nullable Integer measure(ProofScope scope, long provable, Controls freed) {
        return switch (scope) {
            case ProofScope.Sample sample -> {
                var chosen = users.sample(sample.users());
                chosen.forEach(user -> prove(user, chosen.size(), freed));
                yield sample.users();
            }
            case ProofScope.All ignored -> {
                proveAll(provable, freed);
                yield null;
            }
        };
    }

    private void proveAll(long provable, Controls freed) {
        var page = users.page(null);
        while (!page.isEmpty()) {
            page.forEach(user -> prove(user, provable, freed));
            page = users.page(page.getLast().id());
        }
    }

    private void prove(ProofTarget.User user, long total, Controls freed) {
        progress.throwIfCancelled();
        progress.report(
                Math.min(1, (double) proven / Math.max(1, total)),
                messages.text("isolation.progress.user", proven + 1, total));
        var other = users.neighbour(user.id()).orElse(null);
        if (sessions.with(user, other, target -> targets.run(target, ledger, freed))) {
            proven++;
        } else {
            noteChanged(user);
        }
    }

    /** Somebody who could have a session when the users were read, and no longer can. */
    private void noteChanged(ProofTarget.User user) {
        missed++;
        if (changed.size() < ProofLedger.LISTED) {
            changed.add(user.id());
        }
    }

    private List<UnprovableUsers> withChanged(List<UnprovableUsers> unprovable) {
        var all = new ArrayList<>(unprovable);
        if (missed > 0) {
            all.add(new UnprovableUsers("changed", missed, changed));
        }
        return all;
    }
}
