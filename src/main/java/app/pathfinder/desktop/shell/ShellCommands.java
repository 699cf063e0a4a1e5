package app.pathfinder.desktop.shell;

import app.pathfinder.core.overview.RecordType;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.Appearance;
import app.pathfinder.desktop.common.Command;
import app.pathfinder.desktop.common.CommandSource;
import app.pathfinder.desktop.common.NotificationStack;
import app.pathfinder.desktop.common.RecordNavigator;
import app.pathfinder.desktop.common.Theme;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the window itself can do: go somewhere, begin a record, look different, be left. JavaFX thread. */
final class ShellCommands implements CommandSource {
    private final ShellViewModel model;
    private final ShellActions actions;
    private final RecordNavigator navigator;
    private final Appearance appearance;
    private final NotificationStack notifications;
    private final Messages messages;

    @Inject
    ShellCommands(
            ShellViewModel model,
            ShellActions actions,
            RecordNavigator navigator,
            Appearance appearance,
            NotificationStack notifications,
            Messages messages) {
        this.model = model;
        this.actions = actions;
        this.navigator = navigator;
        this.appearance = appearance;
        this.notifications = notifications;
        this.messages = messages;
    }

    @Override
    public List<Command> commands() {
        return Stream.of(places(), beginnings(), looks(), doings())
                .flatMap(List::stream)
                .toList();
    }

    private List<Command> places() {
        var commands = new ArrayList<Command>();
        for (var destination : model.destinations()) {
            var name = messages.text(destination.titleKey());
            var place = commands.size() + 1;
            commands.add(Command.of(
                            "go." + code(destination),
                            destination.icon(),
                            messages.text("palette.go", name),
                            () -> model.goTo(destination))
                    .withKeys(place > WindowKeys.PLACES.size() ? "" : messages.text("shell.shortcuts.key.go", place))
                    .unless(() -> obstacleTo(destination)));
        }
        return commands;
    }

    private @Nullable String obstacleTo(Destination destination) {
        if (model.currentProperty().get() == destination) {
            return messages.text("palette.obstacle.here");
        }
        return model.mayGoTo(destination) ? null : messages.text("palette.obstacle.password");
    }

    private List<Command> beginnings() {
        return Arrays.stream(RecordType.values())
                .filter(type -> Destination.of(type).isPresent())
                .map(this::beginning)
                .toList();
    }

    private Command beginning(RecordType type) {
        return Command.of(
                        "new." + type.code(),
                        "fth-plus",
                        messages.text("palette.new." + type.code()),
                        () -> navigator.create(type))
                .unless(() -> navigator.canGoTo(type) ? null : messages.text("palette.obstacle.password"));
    }

    private List<Command> looks() {
        var commands = new ArrayList<Command>();
        for (var theme : Theme.values()) {
            commands.add(Command.of(
                            "theme." + code(theme),
                            icon(theme),
                            messages.text("palette.theme." + theme),
                            () -> appearance.themeProperty().set(theme))
                    .unless(() -> reason(appearance.themeProperty().get() == theme, "palette.obstacle.in-use")));
        }
        commands.add(command("text.larger", "fth-zoom-in", Shortcut.LARGER_TEXT, appearance::largerText)
                .unless(() -> reason(percent() >= Appearance.LARGEST_TEXT, "palette.obstacle.largest")));
        commands.add(command("text.smaller", "fth-zoom-out", Shortcut.SMALLER_TEXT, appearance::smallerText)
                .unless(() -> reason(percent() <= Appearance.SMALLEST_TEXT, "palette.obstacle.smallest")));
        commands.add(command("text.normal", "fth-type", Shortcut.NORMAL_TEXT, appearance::normalText)
                .unless(() -> reason(percent() == Appearance.NORMAL_TEXT, "palette.obstacle.normal")));
        return commands;
    }

    private static String icon(Theme theme) {
        return switch (theme) {
            case SYSTEM -> "fth-monitor";
            case LIGHT -> "fth-sun";
            case DARK -> "fth-moon";
        };
    }

    private List<Command> doings() {
        return List.of(
                command("undo", "fth-corner-up-left", Shortcut.UNDO, notifications::undoNewest)
                        .unless(() -> reason(!notifications.canUndo(), "palette.obstacle.nothing-to-undo")),
                command("keys", "fth-command", Shortcut.HELP, actions::showShortcuts),
                command("lock", "fth-lock", Shortcut.LOCK, actions::lock),
                Command.of("log-out", "fth-log-out", messages.text("palette.log-out"), actions::logOut));
    }

    private Command command(String id, String icon, Shortcut shortcut, Runnable action) {
        return Command.of(id, icon, messages.text("palette." + id), action).withKeys(messages.text(shortcut.keyKey()));
    }

    private @Nullable String reason(boolean isInTheWay, String key) {
        return isInTheWay ? messages.text(key) : null;
    }

    private int percent() {
        return appearance.textPercentProperty().get();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
