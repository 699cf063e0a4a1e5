package app.pathfinder.core.provisioning.bulk;

import app.pathfinder.core.account.NewAccount;
import app.pathfinder.core.account.PasswordParameters;
import app.pathfinder.core.account.Registration;
import app.pathfinder.core.isolation.Role;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;

/**
 * What an item of an import keeps of its account until that is made. Of the password it has what the account itself will
 * have: the salt, and the hash of the derived key. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent")
record ImportInput(String displayName, String email, Role role, String params, byte[] salt, byte[] key) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ImportInput parse(String json) {
        try {
            return JSON.readValue(json, ImportInput.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An item of an import that cannot be read", e);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings and bytes can always be written", e);
        }
    }

    NewAccount account(String username) {
        return NewAccount.withKey(
                new Registration(username, displayName, email), PasswordParameters.parse(params), salt, key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImportInput that && json().equals(that.json());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "ImportInput";
    }
}
