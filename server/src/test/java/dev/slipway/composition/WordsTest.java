package dev.slipway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "subnet_ids, subnet|ids",
        "subnetIds, subnet|ids",
        "SubnetIDs, subnet|ids",
        "my-vpc.id of, my|vpc|id|of",
        "__x__, x",
        "v2Name, v2|name"
    })
    void takesNamesApart(String name, String words) {
        assertThat(Words.of(name).all()).isEqualTo(List.of(words.split("\\|", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subnets", "subnet_ids", "policies", "addresses", "keys"})
    void knowsPlurals(String name) {
        assertThat(Words.of(name).isPlural()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subnet", "dns", "is", "address", "use_https", "status", "", "_"})
    void knowsWhatOnlyEndsLikeOne(String name) {
        assertThat(Words.of(name).isPlural()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "subnet_ids, private_subnet_ids, true",
        "private_subnet_ids, subnet_id, true",
        "policies, bucket_policy, true",
        "addresses, mail_address, true",
        "name, bucket_name, false",
        "ids, bucket_ids, false",
        "bucket, bucket_name, false",
        "net_id, subnet_id, false",
        "_, bucket, false"
    })
    void comparesEnds(String one, String other, boolean alike) {
        assertThat(Words.of(one).endsLike(Words.of(other))).isEqualTo(alike);
        assertThat(Words.of(other).endsLike(Words.of(one))).isEqualTo(alike);
    }
}
