package app.pathfinder.core.job;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import com.google.common.collect.Maps;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The jobs that this program knows, by name. Immutable. */
final class JobBook {
    private final Map<String, Job> jobs;

    /** @throws IllegalArgumentException if two have the same name, or one has a name that is no name */
    @Inject
    JobBook(Set<Job> jobs) {
        this.jobs = Maps.uniqueIndex(jobs, JobBook::checkedName);
    }

    private static String checkedName(Job job) {
        var name = job.name();
        if (name.length() > Job.LONGEST_NAME || !name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("No name of a job: " + name);
        }
        return name;
    }

    Collection<Job> all() {
        return jobs.values();
    }

    /** @throws Problem {@link ProblemKind#NO_SUCH_JOB} */
    Job get(String name) {
        var job = jobs.get(name);
        if (job == null) {
            throw new Problem(ProblemKind.NO_SUCH_JOB, name);
        }
        return job;
    }
}
