package app.pathfinder;

import app.pathfinder.core.setting.AppFolders;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends what the program and its libraries log to a bounded file of its own for each kind of program. */
final class Logging {
    private Logging() {}

    /** Must come before the first logger is made, because the file's place is read from system properties then. */
    static void start(AppFolders folders, String program) {
        System.setProperty("pathfinder.logs", folders.logs().toString());
        System.setProperty("pathfinder.program", program);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
