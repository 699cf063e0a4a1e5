package app.pathfinder.core.secret;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.ObjectPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.secret.Collection;
import org.freedesktop.secret.Item;
import org.freedesktop.secret.Service;
import org.freedesktop.secret.TransportEncryption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One conversation with the Secret Service, encrypted on its way over the bus. For one thread. */
final class SecretServiceSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SecretServiceSession.class);
    private static final String NOTHING = "/";

    private final DBusConnection connection;
    private final TransportEncryption transport;
    private final Service service;

    private SecretServiceSession(DBusConnection connection, TransportEncryption transport) {
        this.connection = connection;
        this.transport = transport;
        this.service = transport.getService();
    }

    static SecretServiceSession open() throws KeychainException {
        var connection = connect();
        try {
            var transport = new TransportEncryption(connection);
            transport.initialize();
            if (!transport.openSession()) {
                throw new KeychainException(KeychainObstacle.NONE_HERE);
            }
            transport.generateSessionKey();
            return new SecretServiceSession(connection, transport);
        } catch (DBusException | GeneralSecurityException e) {
            close(connection);
            throw new KeychainException(KeychainObstacle.REFUSED, e);
        } catch (KeychainException | RuntimeException | Error e) {
            close(connection);
            throw e;
        }
    }

    private static DBusConnection connect() throws KeychainException {
        try {
            return DBusConnectionBuilder.forSessionBus().withShared(false).build();
        } catch (DBusException | DBusExecutionException | IllegalArgumentException e) {
            throw new KeychainException(KeychainObstacle.NONE_HERE, e);
        }
    }

    /** The library answers null for every kind of failure, which must not be taken for the absence of a secret. */
    private static <T> T answered(@Nullable T answer) throws KeychainException {
        if (answer == null) {
            throw new KeychainException(KeychainObstacle.REFUSED);
        }
        return answer;
    }

    Optional<String> find(Map<String, String> attributes) throws KeychainException {
        var items = unlocked(attributes);
        return items.isEmpty() ? Optional.empty() : Optional.of(decrypted(new Item(items.getFirst(), service)));
    }

    /** The items with these attributes; a locked keychain is an obstacle, also where it hides whether it has any. */
    private List<ObjectPath> unlocked(Map<String, String> attributes) throws KeychainException {
        var found = answered(service.searchItems(attributes));
        if (found.a.isEmpty()) {
            if (!found.b.isEmpty()) {
                throw new KeychainException(KeychainObstacle.LOCKED);
            }
            openCollection();
        }
        return found.a;
    }

    private String decrypted(Item item) throws KeychainException {
        try {
            var secret = answered(item.getSecret(service.getSession().getPath()));
            var characters = transport.decrypt(secret);
            var text = new String(characters);
            Arrays.fill(characters, '\0');
            return text;
        } catch (GeneralSecurityException e) {
            throw new KeychainException(KeychainObstacle.REFUSED, e);
        }
    }

    void put(String label, Map<String, String> attributes, String secret) throws KeychainException {
        var collection = openCollection();
        try {
            var encrypted = transport.encrypt(secret);
            var made = answered(collection.createItem(Item.createProperties(label, attributes), encrypted, true));
            refuseQuestion(made.b);
        } catch (GeneralSecurityException e) {
            throw new KeychainException(KeychainObstacle.REFUSED, e);
        }
    }

    void remove(Map<String, String> attributes) throws KeychainException {
        for (var path : unlocked(attributes)) {
            refuseQuestion(answered(new Item(path, service).delete()));
        }
    }

    /** A path is a question that waits to be shown to the person; not shown, it lapses with the connection. */
    private static void refuseQuestion(ObjectPath prompt) throws KeychainException {
        if (!prompt.getPath().equals(NOTHING)) {
            throw new KeychainException(KeychainObstacle.REFUSED);
        }
    }

    private Collection openCollection() throws KeychainException {
        var path = answered(service.readAlias("default"));
        if (path.getPath().equals(NOTHING)) {
            throw new KeychainException(KeychainObstacle.NONE_HERE);
        }
        var collection = new Collection(path, service);
        if (collection.isLocked()) {
            throw new KeychainException(KeychainObstacle.LOCKED);
        }
        return collection;
    }

    @Override
    public void close() {
        transport.clear();
        close(connection);
    }

    private static void close(DBusConnection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            LOG.info("The connection to the keychain did not end in order", e);
        }
    }
}
