package dev.slipway.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the stand-in tells of itself in its {@code gitlab.json}. */
record GitLabFile(
        String url,
        String controlUrl,
        String controlToken,
        Map<String, Application> applications,
        List<Person> people,
        Map<String, String> tokens,
        List<Project> projects) {
    /** An OAuth application. */
    record Application(String applicationId, String secret) {}

    /** A person of the stand-in. */
    record Person(
            String username,
            String name,
            String email,
            String password,
            @Nullable String token,
            String role) {}

    /** A sample project. */
    record Project(String label, String url, String visibility) {}

    Application application(String label) {
        var application = applications.get(label);
        if (application == null) {
            throw new DemoFailure("The stand-in has no application '" + label + "'; it has " + applications.keySet());
        }
        return application;
    }

    Person person(String role) {
        return people.stream()
                .filter(person -> person.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new DemoFailure("The stand-in has nobody with the role " + role));
    }
}
