package app.pathfinder.desktop.admin.jobs;

import app.pathfinder.core.job.JobRun;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.text.Messages;
import com.google.common.base.Enums;
import com.google.common.base.Splitter;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Jobs and what became of their runs, in words. Thread-safe. */
public final class JobWords {
    private static final Splitter NAMES = Splitter.on(' ').omitEmptyStrings();

    private final Messages messages;

    @Inject
    JobWords(Messages messages) {
        this.messages = messages;
    }

    /** What people call it. */
    String name(String job) {
        return textOr("job.name." + job, job);
    }

    /** What it is for, in a sentence or two. */
    String purpose(String job) {
        return textOr("job.purpose." + job, "");
    }

    private String textOr(String key, String other) {
        return messages.containsKey(key) ? messages.text(key) : other;
    }

    String state(JobRun.State state) {
        return messages.text("job.state." + state);
    }

    /** What it did: the count that matters most, and of the others those that are not zero. */
    String counts(JobRun run) {
        var counts = run.counts();
        var names = names(run);
        return names.stream()
                .filter(name -> name.equals(names.getFirst()) || counts.getOrDefault(name, 0L) != 0)
                .map(name -> count(run.job(), name, counts.getOrDefault(name, 0L)))
                .collect(Collectors.joining(", "));
    }

    /** In the order in which people read them; the database keeps none. */
    private List<String> names(JobRun run) {
        var names = new LinkedHashSet<>(NAMES.splitToList(textOr("job.counts." + run.job(), "")));
        names.addAll(run.counts().keySet());
        names.retainAll(run.counts().keySet());
        return List.copyOf(names);
    }

    private String count(String job, String name, long count) {
        var key = "job.count." + job + "." + name;
        return messages.containsKey(key) ? messages.text(key, count) : messages.text("job.count.other", name, count);
    }

    /** Why it failed and what to do. Only the kind of the problem is kept, so a sentence that needs more is replaced. */
    String failure(JobRun run) {
        var code = Objects.requireNonNullElse(run.errorCode(), "");
        if (isOfDatabase(code)) {
            return messages.text("job.failure.database");
        }
        var kind = Enums.getIfPresent(ProblemKind.class, code).orNull();
        if (kind == null) {
            return messages.text("job.failure.other");
        }
        var problem = new Problem(kind);
        var sentences = messages.sentence(problem) + " " + messages.remedy(problem);
        return textOr("job.failure." + kind, sentences.contains("{") ? messages.text("job.failure.other") : sentences);
    }

    /** Whether the code of a failure is a number of the database's own. */
    static boolean isOfDatabase(String code) {
        return code.startsWith("ORA-");
    }
}
