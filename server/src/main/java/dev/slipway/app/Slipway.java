package dev.slipway.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The server's main: starts all rooms of the house in one process. */
@SpringBootApplication(scanBasePackages = "dev.slipway")
@ConfigurationPropertiesScan("dev.slipway")
public class Slipway {
    /** Starts the server; configuration comes from {@code SLIPWAY_*} variables and {@code --slipway.*} arguments. */
    public static void main(String[] arguments) {
        SpringApplication.run(Slipway.class, arguments);
    }
}
