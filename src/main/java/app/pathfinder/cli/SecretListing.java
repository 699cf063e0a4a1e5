package app.pathfinder.cli;

import app.pathfinder.core.database.ServerLogins;
import app.pathfinder.core.secret.KeychainObstacle;
import app.pathfinder.core.secret.PlacedSecrets;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.secret.SecretPlace;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints the program's secrets by name with the place of each. Never reads one. */
final class SecretListing {
    private final CoreAccess core;
    private final Terminal terminal;
    private final Messages messages;

    /** One secret as programs read it; the components are the keys. */
    private record Entry(String name, String place, boolean reachable) {}

    @Inject
    SecretListing(CoreAccess core, Terminal terminal, Messages messages) {
        this.core = core;
        this.terminal = terminal;
        this.messages = messages;
    }

    void print(boolean json) {
        var secrets = core.withoutDatabase(PlacedSecrets.class);
        var entries = Arrays.stream(SecretName.values())
                .map(name -> entry(secrets, name))
                .toList();
        if (json) {
            Json.print(entries, terminal);
        } else {
            table(entries).lines().forEach(terminal::printLine);
            terminal.printLine("");
            terminal.printLine(messages.text("cli.secrets.new", secrets.place(), obstacle(secrets)));
        }
    }

    private Entry entry(PlacedSecrets secrets, SecretName name) {
        var place = secrets.placeOf(name.key());
        if (place == SecretPlace.NOWHERE && isInFileOfAccounts(name)) {
            place = SecretPlace.FILES;
        }
        var reachable = place == SecretPlace.FILES
                || (place == SecretPlace.KEYCHAIN && secrets.obstacle().isEmpty());
        return new Entry(name.key(), place.name().toLowerCase(Locale.ROOT), reachable);
    }

    private boolean isInFileOfAccounts(SecretName name) {
        return core.withoutDatabase(ServerLogins.class).isInFile(name);
    }

    private TextTable table(List<Entry> entries) {
        var table = new TextTable(List.of(column("secret"), column("kept"), column("for")));
        entries.forEach(entry ->
                table.add(List.of(entry.name(), place(entry), messages.text("cli.secrets.for." + entry.name()))));
        return table;
    }

    private TextTable.Column column(String name) {
        return new TextTable.Column(messages.text("cli.column." + name), false);
    }

    private String place(Entry entry) {
        var hidden = entry.place().equals("keychain") && !entry.reachable();
        return messages.text("cli.secrets.place." + (hidden ? "keychain-closed" : entry.place()));
    }

    private static String obstacle(PlacedSecrets secrets) {
        return secrets.obstacle().map(KeychainObstacle::words).orElse("a keychain answers");
    }
}
