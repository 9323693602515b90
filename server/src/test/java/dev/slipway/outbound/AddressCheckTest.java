package dev.slipway.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {
    private final AddressCheck check = new AddressCheck(InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.8.9.10/",
                "http://0.0.0.0/",
                "http://0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://100.100.100.200/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://198.18.0.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[fe80::1]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[ff02::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://2130706433/",
                "http://127.1/",
                "http://localhost/"
            })
    void refusesAddressesThatAreNotPublic(String address) {
        assertThatThrownBy(() -> check.check(URI.create(address), AllowedAddresses.none()))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::code)
                .isIn(ErrorCode.ADDRESS_NOT_ALLOWED, ErrorCode.INVALID_URL, ErrorCode.PROVIDER_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://169.254.169.254/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://localhost/"
            })
    void saysThatAnAdministratorMayAllowIt(String address) {
        assertThat(codeOf(address)).isEqualTo(ErrorCode.ADDRESS_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://8.8.8.8/",
                "ftp://8.8.8.8/",
                "//8.8.8.8/",
                "8.8.8.8",
                "http:///x",
                "http://user@8.8.8.8/"
            })
    void refusesAddressesOfAnotherForm(String address) {
        assertThat(codeOf(address)).isEqualTo(ErrorCode.INVALID_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://8.8.8.8/",
                "http://[2606:4700:4700::1111]/",
                "http://[::ffff:8.8.8.8]/",
                "http://172.32.0.1/"
            })
    void letsPublicAddressesThrough(String address) {
        assertThatCode(() -> check.check(URI.create(address), AllowedAddresses.none()))
                .doesNotThrowAnyException();
    }

    @Test
    void aHexadecimalSpellingOfLoopbackIsRefused() {
        var spelled = new AddressCheck(_ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
        assertThatThrownBy(() -> spelled.check(URI.create("http://0x7f000001/"), AllowedAddresses.none()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void anAllowedHostIsAllowedOnItsPortOnly() {
        var allowed = AllowedAddresses.of(URI.create("http://127.0.0.1:8929/gitlab"));
        assertThatCode(() -> check.check(URI.create("http://127.0.0.1:8929/api"), allowed))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check.check(URI.create("http://127.0.0.1:5432/"), allowed))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> check.check(URI.create("http://localhost:8929/"), allowed))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theSchemesOwnPortIsTheSameWrittenOrNot() {
        var allowed = AllowedAddresses.of(URI.create("https://10.0.0.5"));
        assertThatCode(() -> check.check(URI.create("https://10.0.0.5:443/x"), allowed))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check.check(URI.create("http://10.0.0.5/x"), allowed))
                .isInstanceOf(Problem.class);
    }

    @Test
    void oneBadAddressAmongGoodOnesSpoilsTheName() {
        var mixed = new AddressCheck(
                _ -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")});
        assertThatThrownBy(() -> mixed.check(URI.create("https://rebind.example/"), AllowedAddresses.none()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aNameThatChangesItsAddressIsCheckedEachTime() {
        Deque<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "169.254.169.254"));
        var changing = new AddressCheck(_ -> new InetAddress[] {InetAddress.ofLiteral(answers.remove())});
        var address = URI.create("https://rebind.example/");
        changing.check(address, AllowedAddresses.none());
        assertThatThrownBy(() -> changing.check(address, AllowedAddresses.none()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aNameWithoutAddressIsSaidToBeUnreachable() {
        var unknown = new AddressCheck(name -> {
            throw new UnknownHostException(name);
        });
        assertThatThrownBy(() -> unknown.check(URI.create("https://nowhere.example/"), AllowedAddresses.none()))
                .hasMessageContaining("nowhere.example");
    }

    private ErrorCode codeOf(String address) {
        try {
            check.check(URI.create(address), AllowedAddresses.none());
            throw new AssertionError("It was let through: " + address);
        } catch (Problem problem) {
            return problem.code();
        }
    }
}
