package app.pathfinder.desktop.record;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.CustomTextField;
import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A date that can be typed in many ways or picked from a calendar. What is no date stays as it was typed. */
public final class DateField extends CustomTextField {
    private final Button open = new Button(null, new FontIcon(Feather.CALENDAR));
    private DateText meaning = DateText.START;

    public DateField() {
        getStyleClass().add("date-field");
        open.getStyleClass().add("date-button");
        open.setFocusTraversable(false);
        open.setOnAction(event -> showCalendar());
        setRight(open);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                writeOut();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::openByKey);
    }

    /**
     * Says what a date without a day means.
     *
     * @param accessibleText what the button that opens the calendar is called
     */
    public void setMeaning(DateText dateMeaning, String accessibleText) {
        meaning = dateMeaning;
        open.setAccessibleText(accessibleText);
    }

    /** Shows in full what was understood. */
    private void writeOut() {
        meaning.parse(getText()).ifPresent(date -> setText(DateText.text(date)));
    }

    private void openByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F4 || (event.getCode() == KeyCode.DOWN && event.isAltDown())) {
            event.consume();
            showCalendar();
        }
    }

    private void showCalendar() {
        var calendar = new Calendar(meaning.parse(getText()).orElse(LocalDate.now(ZoneId.systemDefault())));
        var popover = new Popover(calendar);
        popover.setArrowLocation(ArrowLocation.TOP_CENTER);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        calendar.valueProperty().addListener((value, before, date) -> {
            setText(DateText.text(date));
            popover.hide();
        });
        popover.show(open);
    }
}
