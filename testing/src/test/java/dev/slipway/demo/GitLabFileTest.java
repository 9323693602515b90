package dev.slipway.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GitLabFileTest {
    private final GitLabFile file = Json.MAPPER.readValue("""
            {"url":"http://127.0.0.1:1","control_url":"http://127.0.0.1:1/-/control","control_token":"c","later":1,
             "applications":{"sign_in":{"application_id":"a","secret":"s"}},
             "people":[{"username":"root","name":"R","email":"r@example.com","password":"p","token":"t","role":"administrator"}],
             "tokens":{"expired":"e"},"projects":[{"label":"terraform","url":"http://127.0.0.1:1/a/b","visibility":"private"}]}""", GitLabFile.class);

    @Test
    void knowsPeopleByTheirRoleAndApplicationsByTheirLabel() {
        assertThat(file.person("administrator").username()).isEqualTo("root");
        assertThat(file.application("sign_in").secret()).isEqualTo("s");
        assertThat(file.projects().getFirst().label()).isEqualTo("terraform");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> file.person("owner"))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("owner");
        assertThatThrownBy(() -> file.application("repositories"))
                .isInstanceOf(DemoFailure.class)
                .hasMessageContaining("sign_in");
    }
}
