$version: "2.0"

namespace smithy.mqtt

@protocolDefinition
@trait(selector: "service")
structure mqttJson {}

@pattern("^[^#+]+$")
@trait(selector: "operation :not(-[output]-> * > member)", conflicts: ["smithy.mqtt#subscribe"])
@traitValidators(
    "MqttPublishInput.NoEventStreams": {
        selector: "-[input]-> structure > member :test(> union [trait|streaming])"
        message: "An operation that publishes takes no event stream"
    }
    MqttUnsupportedErrors: {
        selector: ":test(-[error]->)"
        severity: "DANGER"
        message: "MQTT cannot send the errors of an operation that publishes"
    }
)
string publish

@pattern("^[^#+]+$")
@trait(selector: "operation :test(-[output]->)", conflicts: ["smithy.mqtt#publish"])
@traitValidators(
    "MqttSubscribeInput.MissingTopicLabel": {
        selector: "-[input]-> structure > member :not([trait|smithy.mqtt#topicLabel])"
        message: "Every input member of an operation that subscribes is a label of its topic; apply `smithy.mqtt#topicLabel`"
    }
    MqttUnsupportedErrors: {
        selector: ":test(-[error]->)"
        severity: "DANGER"
        message: "MQTT cannot send the errors of an operation that subscribes"
    }
    "MqttSubscribeOutput.MissingEventStream": {
        selector: ":test(-[output]-> :not(> member > union [trait|streaming]))"
        message: "The output of an operation that subscribes holds an event stream"
    }
    "MqttSubscribeOutput.EventHeaderNotSupported": {
        selector: "-[output]-> structure > member > union [trait|streaming] > member > structure > member [trait|eventHeader]"
        severity: "DANGER"
        message: "Events of a subscription have no headers"
    }
    "MqttSubscribeOutput.NoInitialEvents": {
        selector: ":test(-[output]-> structure > member :not(> union [trait|streaming]))"
        message: "The output of an operation that subscribes holds nothing but its event stream"
    }
)
string subscribe

@trait(
    selector: "member[trait|required] :test(> :test(string, byte, short, integer, long, boolean, timestamp))"
)
structure topicLabel {}
