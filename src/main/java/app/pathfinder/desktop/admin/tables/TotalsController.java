package app.pathfinder.desktop.admin.tables;

import app.pathfinder.core.monitoring.ByteSize;
import app.pathfinder.core.monitoring.StatisticsTotals;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.admin.CountText;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** The sums over all users that the list shows. */
public final class TotalsController {
    private final TableStatisticsViewModel model;
    private final Messages messages;

    @FXML
    private Label userTotal;

    @FXML
    private Label tableTotal;

    @FXML
    private Label rowTotal;

    @FXML
    private Label spaceTotal;

    @Inject
    TotalsController(TableStatisticsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        model.users().totalsProperty().subscribe(this::show);
    }

    private void show(StatisticsTotals totals) {
        userTotal.setText(CountText.of(totals.users()));
        tableTotal.setText(CountText.of(totals.tables()));
        rowTotal.setText(CountText.of(totals.rows()));
        spaceTotal.setText(ByteSize.text(totals.bytes()));
        spaceTotal.getTooltip().setText(messages.text("admin-tables.bytes", CountText.of(totals.bytes())));
    }
}
