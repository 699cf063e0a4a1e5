package app.pathfinder.cli;

import app.pathfinder.core.audit.alert.AlertRule;
import app.pathfinder.core.audit.alert.SecurityAlert;
import app.pathfinder.core.text.Messages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Alerts as people read them, each rule in a sentence with its figures. */
final class AlertText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Messages messages;

    @Inject
    AlertText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(List<SecurityAlert> alerts, boolean all) {
        var columns = Stream.of("raised", "severity", "user", "alert", "acknowledged", "id")
                .filter(name -> all || !name.equals("acknowledged"))
                .map(name -> new TextTable.Column(messages.text("cli.column." + name), false))
                .toList();
        var table = new TextTable(columns);
        alerts.forEach(alert -> table.add(cells(alert, all)));
        var lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(messages.text("cli.alerts.count." + (all ? "all" : "open"), alerts.size()));
        return lines;
    }

    private List<String> cells(SecurityAlert alert, boolean all) {
        var cells = new ArrayList<>(List.of(
                TimeText.of(alert.raisedAt()),
                severity(alert),
                Objects.requireNonNullElse(alert.username(), "–"),
                sentence(alert)));
        if (all) {
            cells.add(acknowledged(alert));
        }
        cells.add(alert.id().toString());
        return cells;
    }

    private String severity(SecurityAlert alert) {
        return alert.rule().severity().name().toLowerCase(Locale.ROOT);
    }

    private String acknowledged(SecurityAlert alert) {
        var at = alert.acknowledgedAt();
        if (at == null) {
            return messages.text("cli.no");
        }
        var who = Objects.requireNonNullElseGet(alert.acknowledgedBy(), () -> messages.text("cli.alerts.nobody"));
        return messages.text("cli.alerts.by", TimeText.of(at), who, Objects.requireNonNullElse(alert.note(), ""));
    }

    private String sentence(SecurityAlert alert) {
        var evidence = evidence(alert);
        var figures = figures(alert.rule()).stream()
                .map(name -> evidence.path(name).asText("?"))
                .toArray();
        return messages.text("cli.alerts.rule." + alert.rule(), figures);
    }

    /** Which figures of its evidence the sentence of a rule names, in the order of its placeholders. */
    private static List<String> figures(AlertRule rule) {
        return switch (rule) {
            case REFUSED_LOGINS -> List.of("tries", "addresses");
            case REFUSED_ACCESS -> List.of("refusals");
            case MASS_READ -> List.of("records");
            case MASS_EXPORT -> List.of("exports");
            case UNUSUAL_HOUR -> List.of("hour", "earlierLogins");
            case NEW_MACHINE -> List.of("computer");
            case BLOCKING_CLIENT -> List.of("connections");
            case ISOLATION_OPENED -> List.of("ways");
            case TRAIL_BROKEN -> List.of();
        };
    }

    private static JsonNode evidence(SecurityAlert alert) {
        try {
            return JSON.readTree(alert.evidence());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database keeps evidence as JSON", e);
        }
    }

    AlertJson json(SecurityAlert alert) {
        return AlertJson.of(alert, severity(alert), sentence(alert));
    }
}
