using System.Text;
using Amazon.Runtime.EventStreams;

namespace DmsDashboard.AwsSdk.Tests.Support;

/// <summary>Makes frames of application/vnd.amazon.eventstream.</summary>
internal static class Frame
{
    public static byte[] InitialResponse { get; } = Event("initial-response", "{}");

    public static byte[] Event(string type, string json) => Make("event", ":event-type", type, json);

    public static byte[] Exception(string type, string json) => Make("exception", ":exception-type", type, json);

    private static byte[] Make(string messageType, string typeHeader, string type, string json) =>
        new EventStreamMessage(
            [Header(":message-type", messageType), Header(typeHeader, type), Header(":content-type", "application/json")],
            Encoding.UTF8.GetBytes(json)).ToByteArray();

    private static EventStreamHeader Header(string name, string value)
    {
        var header = new EventStreamHeader(name);
        header.SetString(value);
        return header;
    }
}
