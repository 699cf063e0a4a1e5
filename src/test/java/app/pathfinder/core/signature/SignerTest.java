package app.pathfinder.core.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {
    private static final byte[] MESSAGE = "what was sealed".getBytes(StandardCharsets.UTF_8);

    @Test
    void signatureHoldsForItsMessageAndKeyOnly() {
        var signer = Signer.create();
        var signature = signer.sign(MESSAGE);
        assertThat(signer.verifier().verifies(MESSAGE, signature)).isTrue();
        assertThat(signer.verifier().verifies("what was edited".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(Signer.create().verifier().verifies(MESSAGE, signature)).isFalse();
        assertThat(signer.verifier().verifies(MESSAGE, new byte[3])).isFalse();
    }

    @Test
    void storedSignerSignsAlike() {
        var signer = Signer.create();
        var again = Signer.ofStored(signer.stored());
        assertThat(again.sign(MESSAGE)).isEqualTo(signer.sign(MESSAGE));
        assertThat(again.verifier().keyId()).isEqualTo(signer.verifier().keyId());
        assertThat(signer.toString()).doesNotContain(signer.stored().substring(0, 20));
    }

    @Test
    void pemHoldsAnyNumberOfKeys() {
        var one = Signer.create().verifier();
        var other = Signer.create().verifier();
        assertThat(Verifier.ofPem(one.pem() + other.pem()))
                .extracting(Verifier::keyId)
                .containsExactly(one.keyId(), other.keyId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x.y", "AAAA.AAAA", "no dot"})
    void refusesWhatIsNoKey(String stored) {
        assertThatThrownBy(() -> Signer.ofStored(stored)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Verifier.ofPem(stored)).isInstanceOf(IllegalArgumentException.class);
    }
}
