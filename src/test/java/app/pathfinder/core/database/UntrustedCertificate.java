package app.pathfinder.core.database;

import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server's certificate that nobody vouches for. */
final class UntrustedCertificate {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private UntrustedCertificate() {}

    static SSLContext context() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (var file = UntrustedCertificate.class.getResourceAsStream("untrusted.p12")) {
            store.load(file, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
