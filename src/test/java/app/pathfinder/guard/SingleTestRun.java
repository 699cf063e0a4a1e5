package app.pathfinder.guard;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A program of its own that runs one class of tests. Exit code 0: all passed; 3: some failed; 4: none ran. */
final class SingleTestRun {
    static final int PASSED = 0;
    static final int FAILED = 3;
    static final int NONE = 4;

    private SingleTestRun() {}

    /** Argument: the name of the class. */
    public static void main(String... arguments) throws ClassNotFoundException {
        var listener = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Class.forName(arguments[0])))
                .build();
        LauncherFactory.create().execute(request, listener);
        var summary = listener.getSummary();
        summary.getFailures()
                .forEach(failure ->
                        System.out.println(failure.getTestIdentifier().getDisplayName()));
        if (summary.getTotalFailureCount() > 0) {
            System.exit(FAILED);
        }
        System.exit(summary.getTestsSucceededCount() > 0 ? PASSED : NONE);
    }
}
