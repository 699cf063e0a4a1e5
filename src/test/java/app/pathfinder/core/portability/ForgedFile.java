package app.pathfinder.core.portability;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A file of records that somebody changed by hand, and made its checksums right again. */
final class ForgedFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> parts;
    private final RecordManifest manifest;

    private ForgedFile(Map<String, String> parts, RecordManifest manifest) {
        this.parts = parts;
        this.manifest = manifest;
    }

    static ForgedFile of(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = JSON.readValue(
                    zip.getInputStream(zip.getEntry(RecordManifest.ENTRY)).readAllBytes(), RecordManifest.class);
            return new ForgedFile(new LinkedHashMap<>(RecordUser.parts(file)), manifest);
        }
    }

    ForgedFile replace(String table, String text, String other) {
        parts.computeIfPresent(table + ".jsonl", (name, lines) -> lines.replace(text, other));
        return this;
    }

    Path write(Path file) throws IOException {
        return write(file, manifest.version());
    }

    /** Leaves the checksums as they were. */
    Path writeWithOldChecksums(Path file) throws IOException {
        return write(file, manifest.version(), RecordManifest.Part::sha256);
    }

    Path write(Path file, int version) throws IOException {
        return write(
                file, version, part -> Hashing.sha256().hashBytes(bytes(part)).toString());
    }

    private byte[] bytes(RecordManifest.Part part) {
        return parts.getOrDefault(part.table() + ".jsonl", "").getBytes(StandardCharsets.UTF_8);
    }

    private Path write(Path file, int version, Function<RecordManifest.Part, String> checksum) throws IOException {
        var tables = new ArrayList<RecordManifest.Part>();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : manifest.tables()) {
                tables.add(new RecordManifest.Part(part.table(), part.columns(), part.rows(), checksum.apply(part)));
                put(zip, part.table() + ".jsonl", bytes(part));
            }
            put(
                    zip,
                    RecordManifest.ENTRY,
                    JSON.writeValueAsBytes(new RecordManifest(
                            manifest.format(), version, manifest.createdAt(), manifest.username(), tables)));
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
