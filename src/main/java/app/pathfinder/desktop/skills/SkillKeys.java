package app.pathfinder.desktop.skills;

import app.pathfinder.core.skill.SkillStatus;
import javafx.scene.input.KeyCode;

/** The keys of the list: Y and N answer a suggestion, a number says the level. */
final class SkillKeys {
    private SkillKeys() {}

    /** Does what the key stands for; whether it stands for something. */
    static boolean act(KeyCode key, SkillsViewModel model) {
        switch (key) {
            case Y -> model.answer(SkillStatus.CONFIRMED);
            case N -> model.answer(SkillStatus.REJECTED);
            case DIGIT0, NUMPAD0 -> model.rate(SkillFields.UNRATED);
            case DIGIT1, NUMPAD1 -> model.rate(1);
            case DIGIT2, NUMPAD2 -> model.rate(2);
            case DIGIT3, NUMPAD3 -> model.rate(3);
            case DIGIT4, NUMPAD4 -> model.rate(4);
            case DIGIT5, NUMPAD5 -> model.rate(5);
            default -> {
                return false;
            }
        }
        return true;
    }
}
