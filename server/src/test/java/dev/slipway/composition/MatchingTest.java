package dev.slipway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which output feeds which input: one giver, one taker, one line each. */
class MatchingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # giver                | input of app                   | where its value comes from
            vpc: -> vpc_id         | vpc_id                         | vpc.vpc_id sure
            vpc: -> VpcId          | vpc-id                         | vpc.VpcId sure
            vpc: -> vpcId          | vpc_id                         | vpc.vpcId sure
            vpc: -> vpc_id         | vpc_id=x                       | vpc.vpc_id sure
            vpc: -> vpc_id         | vpc_id list(string)            | vpc.vpc_id sure
            vpc: -> name           | name                           | input name sure
            vpc: -> id             | vpc_id                         | vpc.id sure
            vpc: -> id             | vpc_id=x                       | vpc.id sure
            vpc: -> id             | id                             | input id sure
            my-vpc: -> id          | vpc_id                         | my-vpc.id likely
            my-vpc: -> id          | my_vpc_id                      | my-vpc.id sure
            db: -> id              | db_id=x                        | grain-db.id sure
            vpc: -> app_subnet_ids | subnet_ids list(string)        | vpc.app_subnet_ids sure
            vpc: -> app_name       | name                           | vpc.app_name sure
            vpc: -> vpc_cidr       | cidr                           | vpc.vpc_cidr sure
            vpc: -> vpc_name       | name                           | input name sure
            vpc: -> private_subnet_ids | subnet_ids list(string)    | vpc.private_subnet_ids likely
            vpc: -> private_subnet_ids | subnet_ids set(string)     | vpc.private_subnet_ids likely
            vpc: -> private_subnet_ids | subnet_ids any             | vpc.private_subnet_ids likely
            vpc: -> private_subnet_ids | subnet_id                  | input subnet_id sure
            vpc: -> private_subnet_id  | subnet_ids list(string)    | input subnet_ids sure
            vpc: -> private_subnet_id  | subnet_id                  | vpc.private_subnet_id likely
            vpc: -> private_subnet_ids | subnet_ids=[] list(string) | default sure
            vpc: -> subnet_ids     | db_subnet_ids list(string)     | vpc.subnet_ids likely
            vpc: -> security_groups| security_group list(string)    | vpc.security_groups likely
            vpc: -> all_zones      | zones map(string)              | input zones sure
            vpc: -> bucket_name    | name                           | input name sure
            vpc: -> zone           | region                         | input region sure
            vpc: -> !token         | token                          | vpc.token sure
            vpc: -> !token         | vpc_token                      | input vpc_token sure
            vpc: -> !token         | !vpc_token                     | vpc.token sure
            vpc: -> !db_password   | !password                      | vpc.db_password likely
            vpc: -> db_password    | !password                      | vpc.db_password likely
            """)
    void feeds(String giver, String input, String expected) {
        String name = input.replaceAll("^!", "").split("[ =]", 2)[0];
        assertThat(Proposed.of(giver, "app: " + input).told("app." + name)).isEqualTo(expected);
    }

    @Test
    void saysWhy() {
        var proposed = Proposed.of(
                "vpc: -> vpc_id, id, private_subnet_ids, app_zone",
                "app: vpc_id, subnet_ids list(string), zone, main_vpc_id, size");
        assertThat(proposed.reason("app.vpc_id")).isEqualTo("vpc has an output vpc_id of the same name.");
        assertThat(proposed.reason("app.subnet_ids"))
                .isEqualTo("ends alike: subnet_ids ~ private_subnet_ids of vpc, both lists.");
        assertThat(proposed.reason("app.zone")).isEqualTo("vpc has an output app_zone, the zone of app.");
        assertThat(proposed.reason("app.size")).isEqualTo("No other grain gives it, so it is asked for.");
    }

    @Test
    void isNotSureWhereTwoWouldDo() {
        var proposed = Proposed.of("blue: -> vpc_id", "green: -> vpc_id", "app: vpc_id, vpcid=x");
        assertThat(proposed.told("app.vpc_id")).isEqualTo("blue.vpc_id likely");
        assertThat(proposed.reason("app.vpc_id"))
                .isEqualTo("blue has an output vpc_id of the same name; vpc_id of green would do too.");
        assertThat(proposed.told("app.vpcid")).startsWith("input ");
    }

    @Test
    void takesTheBetterOfTwo() {
        assertThat(Proposed.of("one: -> main_subnet_id", "two: -> subnet_id", "app: subnet_id")
                        .told("app.subnet_id"))
                .isEqualTo("two.subnet_id sure");
    }

    @Test
    void neverLetsGrainsWaitForEachOther() {
        var proposed = Proposed.of("one: two_id -> one_id", "two: one_id -> two_id");
        assertThat(proposed.told("one.two_id")).isEqualTo("two.two_id sure");
        assertThat(proposed.told("two.one_id")).isEqualTo("input one_id sure");
        assertThat(proposed.reason("two.one_id"))
                .isEqualTo(
                        "one has an output one_id of the same name, but one waits for two already and grains cannot wait"
                                + " for each other in a circle, so it is asked for.");
        assertThat(proposed.body().grains())
                .extracting(grain -> grain.name() + " <- " + grain.dependsOn())
                .containsExactly("two <- []", "one <- [two]");
    }

    @Test
    void dropsTheWeakerWireOfACircleEvenWhereItIsTheFirst() {
        var proposed = Proposed.of("one: zone_ids list(string) -> one_id", "two: one_id -> all_zone_ids");
        assertThat(proposed.told("two.one_id")).isEqualTo("one.one_id sure");
        assertThat(proposed.told("one.zone_ids")).isEqualTo("input zone_ids sure");
        assertThat(proposed.reason("one.zone_ids")).contains("ends alike", "two waits for one already");
    }

    @Test
    void seesALongCircleToo() {
        var proposed = Proposed.of("one: c_id -> a_id", "two: a_id -> b_id", "three: b_id -> c_id");
        assertThat(proposed.body().grains())
                .extracting(grain -> grain.dependsOn().size())
                .containsExactly(0, 1, 1);
    }

    @Test
    void aGrainThatGivesNothingFeedsNobody() {
        assertThat(Proposed.of("web helm: -> vpc_id", "app: vpc_id").told("app.vpc_id"))
                .isEqualTo("input vpc_id sure");
    }

    @Test
    void whatAFormAddsIsFedToo() {
        assertThat(Proposed.of("cluster: -> namespace", "web helm:").told("web.namespace"))
                .isEqualTo("cluster.namespace sure");
    }
}
