package app.pathfinder.desktop.profiles;

import app.pathfinder.core.portability.resume.pdf.ResumePrinting.Printer;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.CardLayer;
import app.pathfinder.desktop.common.DialogCard;
import app.pathfinder.desktop.record.Choices;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** Asks in a card above the page; the usual printer is chosen already. */
final class PrinterCard implements PrinterPrompt {
    private final CardLayer cards;
    private final Messages messages;

    @Inject
    PrinterCard(CardLayer cards, Messages messages) {
        this.cards = cards;
        this.messages = messages;
    }

    @Override
    public Optional<Printer> choose(List<Printer> printers) {
        var usual = printers.stream().filter(Printer::isDefault).findFirst().orElse(printers.getFirst());
        var chosen = new SimpleObjectProperty<>(usual);
        var box = new ComboBox<Printer>();
        box.setId("printer");
        box.setMaxWidth(Double.MAX_VALUE);
        Choices.bind(box, chosen, Printer::name).offer(printers);
        var label = new Label(messages.text("profiles.print.printer"));
        label.setLabelFor(box);
        var agreed = new AtomicBoolean();
        var card = new DialogCard(messages.text("profiles.print.title"), label, box);
        card.cancel(messages.text("common.cancel"), () -> cards.close(card));
        card.accept(messages.text("profiles.print.start"), () -> {
            agreed.set(true);
            cards.close(card);
        });
        cards.showAndWait(card);
        return agreed.get() ? Optional.of(chosen.get()) : Optional.empty();
    }
}
