package app.pathfinder.desktop.admin;

import app.pathfinder.core.account.AccountState;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.text.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;

/** How states and roles of accounts look. JavaFX thread. */
public final class AccountLook {
    private static final List<String> KINDS = List.of("accent", "success", "warning", "danger");

    private final Messages messages;

    @Inject
    public AccountLook(Messages messages) {
        this.messages = messages;
    }

    public String text(AccountState state) {
        return messages.text("admin-users.state." + state.name().toLowerCase(Locale.ROOT));
    }

    public String text(Role role) {
        return messages.text("admin-users.role." + role.name().toLowerCase(Locale.ROOT));
    }

    public static Label badge() {
        var badge = new Label();
        badge.getStyleClass().add("badge");
        return badge;
    }

    public void show(Label badge, AccountState state) {
        var kind = switch (state) {
            case ACTIVE -> "success";
            case PENDING -> "accent";
            case SUSPENDED -> "danger";
            case INACTIVE -> "warning";
            case ARCHIVED -> "";
        };
        show(badge, text(state), kind);
    }

    public void show(Label badge, Role role) {
        show(badge, text(role), role == Role.ADMIN ? "accent" : "");
    }

    /** Shows a text in one of the colours {@code accent}, {@code success}, {@code warning}, {@code danger}, or in none. */
    public static void show(Label badge, String text, String kind) {
        badge.setText(text);
        badge.getStyleClass().removeAll(KINDS);
        if (!kind.isEmpty()) {
            badge.getStyleClass().add(kind);
        }
    }

    /** Offers every state, and all of them together first. */
    public void offerStates(ComboBox<Optional<AccountState>> choice) {
        choice.getItems().add(Optional.empty());
        for (var state : AccountState.values()) {
            choice.getItems().add(Optional.of(state));
        }
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<AccountState> state) {
                return state == null
                        ? ""
                        : state.map(AccountLook.this::text).orElseGet(() -> messages.text("admin-users.state.all"));
            }

            @Override
            public Optional<AccountState> fromString(String text) {
                throw new UnsupportedOperationException("The choice is not edited");
            }
        });
    }
}
