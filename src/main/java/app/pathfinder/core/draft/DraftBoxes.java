package app.pathfinder.core.draft;

import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.setting.AppFolders;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The drafts of all who use the program on this computer, each person's for themselves. They are written behind the
 * scenes, so that a person never waits for them. Thread-safe.
 */
public final class DraftBoxes {
    private static final Logger LOG = LoggerFactory.getLogger(DraftBoxes.class);

    /** Far more than a record can hold. */
    private static final int MOST_BYTES = 1 << 20;

    /** Stands for all editors of a person; no editor is called so. */
    private static final DraftKey ALL = new DraftKey("", null);

    private final InstantSource clock;
    private final DraftSecret secret;
    private final DraftFolder folder;
    private final DraftQueue queue = new DraftQueue(this::write);
    private final Map<UUID, DraftCipher> ciphers = new ConcurrentHashMap<>();
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Inject
    public DraftBoxes(AppFolders folders, SecretStore secrets, InstantSource clock) {
        this.clock = clock;
        this.secret = new DraftSecret(secrets);
        this.folder = new DraftFolder(folders.data().resolve("drafts"));
    }

    /**
     * The drafts of who is logged in.
     *
     * @param failed told, once and on any thread, that drafts cannot be kept
     */
    public Drafts of(UserContext context, Consumer<Problem> failed) {
        return new EncryptedDrafts(context.userId(), this, failed);
    }

    /** Waits until all drafts are written, but not for longer than this; for the end of the program. Blocks. */
    public void flush(Duration limit) throws InterruptedException {
        if (!queue.await(limit)) {
            LOG.warn("Drafts could not be written in time");
        }
    }

    Optional<Draft> find(DraftQueue.Slot slot) {
        var waiting = queue.waiting(slot).or(() -> queue.waiting(all(slot.userId())));
        return waiting.isPresent() ? Optional.ofNullable(waiting.get().draft()) : read(slot);
    }

    void keep(DraftQueue.Slot slot, int version, Map<String, String> texts, EncryptedDrafts drafts) {
        queue.add(slot, new DraftQueue.Change(new Draft(version, clock.instant(), texts), drafts));
    }

    void remove(DraftQueue.Slot slot, EncryptedDrafts drafts) {
        queue.add(slot, new DraftQueue.Change(null, drafts));
    }

    /** Behind what is being written at this moment, and instead of what is not written yet. */
    void removeAll(UUID userId, EncryptedDrafts drafts) {
        queue.drop(userId);
        queue.add(all(userId), new DraftQueue.Change(null, drafts));
    }

    private static DraftQueue.Slot all(UUID userId) {
        return new DraftQueue.Slot(userId, ALL);
    }

    private Optional<Draft> read(DraftQueue.Slot slot) {
        if (!folder.isThere()) {
            // So that no secret is made, or asked of a keychain, before there is something to keep.
            return Optional.empty();
        }
        var cipher = cipher(slot);
        var name = cipher.name(slot.key());
        synchronized (folder) {
            var file = folder.read(name);
            var draft =
                    file.flatMap(bytes -> cipher.decrypted(slot.key(), bytes)).flatMap(this::parsed);
            if (file.isPresent() && draft.isEmpty()) {
                LOG.warn("A draft that cannot be read was put aside");
                folder.putAside(name);
            }
            return draft;
        }
    }

    private Optional<Draft> parsed(byte[] content) {
        try {
            return Optional.of(json.readValue(content, Draft.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write(DraftQueue.Slot slot, DraftQueue.Change change) {
        try {
            if (change.draft() != null) {
                keep(slot, change.draft());
            } else if (folder.isThere()) {
                delete(slot);
            }
        } catch (RuntimeException e) {
            var problem = Problem.of(e);
            LOG.warn("A draft could not be kept: {}", problem.kind());
            change.drafts().tell(problem);
        }
    }

    private void keep(DraftQueue.Slot slot, Draft draft) {
        var content = bytes(draft);
        if (content.length > MOST_BYTES) {
            LOG.warn("A draft of {} bytes was not kept, because no record holds so much", content.length);
            return;
        }
        var cipher = cipher(slot);
        var file = cipher.encrypted(slot.key(), content);
        synchronized (folder) {
            folder.write(cipher.name(slot.key()), file);
        }
    }

    private void delete(DraftQueue.Slot slot) {
        var cipher = cipher(slot);
        synchronized (folder) {
            if (slot.key().equals(ALL)) {
                folder.deleteAll(cipher.beginning());
            } else {
                folder.delete(cipher.name(slot.key()));
            }
        }
    }

    private byte[] bytes(Draft draft) {
        try {
            return json.writeValueAsBytes(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DraftCipher cipher(DraftQueue.Slot slot) {
        return ciphers.computeIfAbsent(slot.userId(), userId -> new DraftCipher(secret.bytes(), userId));
    }
}
