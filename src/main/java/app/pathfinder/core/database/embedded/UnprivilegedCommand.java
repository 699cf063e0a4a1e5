package app.pathfinder.core.database.embedded;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How a server command runs so that it is not root, which PostgreSQL refuses. An ordinary account needs nothing. Root
 * uses a user namespace, in which the process has no privileges but still owns its files; where the system offers none,
 * as in many containers, it uses the account {@code nobody}, to which the database's folders are given.
 */
final class UnprivilegedCommand {
    private static final String ROOT = "root";
    private static final String NOBODY = "nobody";
    private static final List<String> USER_NAMESPACE = List.of("unshare", "--user");
    private static final List<String> ACCOUNT =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=nogroup", "--clear-groups");

    private final List<List<String>> waysOfRoot;

    UnprivilegedCommand() {
        this(List.of(USER_NAMESPACE, ACCOUNT));
    }

    private UnprivilegedCommand(List<List<String>> waysOfRoot) {
        this.waysOfRoot = waysOfRoot;
    }

    /** As on a system that offers no user namespaces, for a test. */
    static UnprivilegedCommand withoutNamespaces() {
        return new UnprivilegedCommand(List.of(ACCOUNT));
    }

    static boolean isRoot() {
        return Platform.isLinux() && System.getProperty("user.name").equals(ROOT);
    }

    /**
     * The words to put before a command that works on these folders.
     *
     * @throws Problem {@link ProblemKind#EMBEDDED_ROOT} if this is root and there is no way to be less
     */
    List<String> prefix(EmbeddedFolders folders) throws IOException, InterruptedException {
        if (!isRoot()) {
            return List.of();
        }
        for (var way : waysOfRoot) {
            if (succeeds(way, List.of("true"))) {
                give(folders, way.equals(ACCOUNT) ? NOBODY : ROOT);
                if (succeeds(way, List.of("test", "-w", folders.home().toString()))) {
                    return way;
                }
            }
        }
        throw new Problem(ProblemKind.EMBEDDED_ROOT);
    }

    /** Changes owners only where they differ, which is when the way has changed since the last start. */
    private static void give(EmbeddedFolders folders, String account) throws IOException {
        var owner =
                folders.home().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
        for (var folder : List.of(folders.programs(), folders.home())) {
            if (!isOwned(folder, owner)) {
                giveAll(folder, owner);
            }
            if (account.equals(NOBODY)) {
                letPass(folder.resolveSibling("."));
            }
        }
    }

    /** Looks one level down too, where a newly made file or an update of the programs would be. */
    private static boolean isOwned(Path folder, UserPrincipal owner) throws IOException {
        var differing = new AtomicBoolean();
        FolderWalk.each(folder, 1, file -> {
            if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                differing.set(true);
            }
        });
        return !differing.get();
    }

    private static void giveAll(Path folder, UserPrincipal owner) throws IOException {
        FolderWalk.each(folder, Integer.MAX_VALUE, file -> {
            if (!Files.isSymbolicLink(file)) {
                Files.setOwner(file, owner);
            }
        });
    }

    /** To enter a folder is not to read it. */
    private static void letPass(Path parent) throws IOException {
        var permissions = Files.getPosixFilePermissions(parent);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(parent, permissions);
        }
    }

    private static boolean succeeds(List<String> prefix, List<String> command) throws InterruptedException {
        var words = new ArrayList<>(prefix);
        words.addAll(command);
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // The program is not installed, so this way is not to be had.
            return false;
        }
    }
}
