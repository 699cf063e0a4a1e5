package app.pathfinder.core.database.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the server printed and logged since one try to start it, so that an older failure is not taken for this one. */
final class StartLog {
    private static final int READ_AT_MOST = 64 * 1024;

    private final EmbeddedFolders folders;
    private final Map<Path, Long> sizesBefore;

    private StartLog(EmbeddedFolders folders, Map<Path, Long> sizesBefore) {
        this.folders = folders;
        this.sizesBefore = sizesBefore;
    }

    /** Begins to look from here. */
    static StartLog begin(EmbeddedFolders folders) throws IOException {
        var sizes = new HashMap<Path, Long>();
        for (var file : files(folders)) {
            sizes.put(file, Files.size(file));
        }
        return new StartLog(folders, sizes);
    }

    /** What came since, at most 64 KiB a file. */
    String text() throws IOException {
        var text = new StringBuilder();
        for (var file : files(folders)) {
            text.append(since(file, sizesBefore.getOrDefault(file, 0L)));
        }
        return text.toString();
    }

    private static String since(Path file, long from) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var start = Math.max(Math.min(from, channel.size()), channel.size() - READ_AT_MOST);
            var bytes = ByteBuffer.allocate((int) (channel.size() - start));
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) > 0) {
                // Reads on until it has all.
            }
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        }
    }

    private static List<Path> files(EmbeddedFolders folders) throws IOException {
        var files = new ArrayList<Path>();
        if (Files.exists(folders.startLog())) {
            files.add(folders.startLog());
        }
        if (Files.isDirectory(folders.serverLogs())) {
            try (var logs = Files.list(folders.serverLogs())) {
                logs.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }
}
