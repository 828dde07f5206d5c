package org.ambassadordesk.ambassador.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.delivery.webhook.AddressGuard.Decision;
import org.ambassadordesk.ambassador.delivery.webhook.AddressGuard.Decision.Permitted;
import org.ambassadordesk.ambassador.delivery.webhook.AddressGuard.Decision.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static final Map<String, List<String>> NAMES = Map.of(
            "shop.example", List.of("93.184.216.34"),
            "dual.example", List.of("93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"),
            "inside.example", List.of("10.1.2.3"),
            "half.example", List.of("93.184.216.34", "127.0.0.1"),
            "half6.example", List.of("2606:2800:220:1:248:1893:25c8:1946", "fd00::1"),
            "metadata.example", List.of("169.254.169.254"),
            "localhost", List.of("127.0.0.1"),
            "localhost.", List.of("127.0.0.1"));

    private final List<String> lookedUp = new ArrayList<>();

    private Decision decide(String url, String... allowed) {
        return new AddressGuard(List.of(allowed).stream().map(Cidr::parse).toList(), this::lookUp).decide(url);
    }

    /** Names from the table above; literals as the platform reads them, in whatever notation. */
    private InetAddress[] lookUp(String host) throws UnknownHostException {
        lookedUp.add(host);
        List<String> known = NAMES.get(host);
        if (known == null && !host.matches("[0-9a-fA-FxX.:]+")) {
            throw new UnknownHostException(host);
        }
        List<InetAddress> addresses = new ArrayList<>();
        for (String literal : known == null ? List.of(host) : known) {
            addresses.add(InetAddress.getByName(literal));
        }
        return addresses.toArray(InetAddress[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // loopback and its disguises
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.255.255.254/",
                "https://2130706433/",
                "https://0177.0.0.1/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://017700000001/",
                "https://0/",
                "https://0.0.0.0/",
                "https://localhost/",
                "https://localhost./",
                "https://LOCALHOST:8443/x",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[0:0:0:0:0:ffff:a00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                // private, link-local, shared, reserved
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://100.64.0.1/",
                "https://192.0.0.8/",
                "https://192.0.2.1/",
                "https://198.18.0.1/",
                "https://198.51.100.7/",
                "https://203.0.113.7/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://240.0.0.1/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[100::1]/",
                "https://[2001:db8::1]/",
                "https://[3fff::1]/",
                // by name, or by one of several addresses
                "https://inside.example/",
                "https://metadata.example/",
                "https://half.example/",
                "https://half6.example/",
                "https://nowhere.example/",
                // not TLS, not HTTP, not a URL
                "http://shop.example/",
                "ftp://shop.example/",
                "file:///etc/passwd",
                "gopher://shop.example:70/",
                "jar:https://shop.example!/",
                "https:shop.example",
                "https:///path",
                "//shop.example/",
                "https://user@shop.example/",
                "https://user:secret@shop.example/",
                "https://shop.example@10.0.0.1/",
                "https://shop.example:0/",
                "https://shop.example:99999/",
                "https://shop.example\\@10.0.0.1/",
                "https://shop example/",
                "https://①②⑦.⓪.⓪.①/",
                "https://127。0。0。1/",
                "",
            })
    void refuses(String url) {
        assertThat(decide(url)).as(url).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example/replies?from=desk",
                "https://shop.example:8443/replies",
                "HTTPS://shop.example/",
                "https://93.184.216.34/",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/",
                "https://dual.example/",
            })
    void permitsThePublicInternetByTls(String url) {
        assertThat(decide(url)).as(url).isInstanceOf(Permitted.class);
    }

    @Test
    void whatIsNamedMayBeReachedAlsoWithoutTls() {
        assertThat(decide("http://127.0.0.1:8080/", "127.0.0.0/8")).isInstanceOf(Permitted.class);
        assertThat(decide("http://[::1]:8080/", "::1")).isInstanceOf(Permitted.class);
        assertThat(decide("http://inside.example/", "10.0.0.0/8")).isInstanceOf(Permitted.class);
        assertThat(decide("http://inside.example/", "10.1.2.0/24", "127.0.0.0/8"))
                .isInstanceOf(Permitted.class);
        assertThat(decide("http://inside.example/", "10.1.3.0/24")).isInstanceOf(Refused.class);
        assertThat(decide("http://half.example/", "127.0.0.0/8")).isInstanceOf(Refused.class);
        assertThat(decide("http://2130706433/", "127.0.0.0/8")).isInstanceOf(Refused.class);
    }

    @Test
    void nameIsLookedUpOnceAndAllItsAddressesAreGiven() {
        Permitted permitted = (Permitted) decide("https://dual.example/");

        assertThat(lookedUp).containsExactly("dual.example");
        assertThat(permitted.addresses()).hasSize(2);
    }

    @Test
    void refusalDoesNotRepeatPasswords() {
        assertThat(((Refused) decide("https://user:secret@shop.example/")).why())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "::1/129",
                "10.0.0/8",
                "localhost",
                "shop.example/8",
                "10.0.0.0/-1",
                "",
                "1.2.3.4/x"
            })
    void whatIsNoRangeIsSaid(String text) {
        assertThatThrownBy(() -> Cidr.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void rangesEndWhereTheyShould() throws UnknownHostException {
        Cidr range = Cidr.parse("172.16.0.0/12");

        assertThat(range.contains(InetAddress.getByName("172.31.255.255"))).isTrue();
        assertThat(range.contains(InetAddress.getByName("172.32.0.0"))).isFalse();
        assertThat(range.contains(InetAddress.getByName("::1"))).isFalse();
        assertThat(Cidr.parse("0.0.0.0/0").contains(InetAddress.getByName("8.8.8.8")))
                .isTrue();
        assertThat(Cidr.parse("fd00::/8").contains(InetAddress.getByName("fdff::1")))
                .isTrue();
    }
}
