package dev.slipway.wire.work;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What an order asks for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GrainWork.class, name = "grain"),
    @JsonSubTypes.Type(value = ProbeWork.class, name = "probe")
})
public sealed interface Work permits GrainWork, ProbeWork {}
