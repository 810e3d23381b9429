using System.Formats.Cbor;
using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>Bodies in CBOR, which are turned into JSON and back: the same operations answer both.</summary>
internal sealed record CborFormat() : WireFormat("application/cbor")
{
    private const string Protocol = "rpc-v2-cbor";
    private const string ProtocolHeader = "smithy-protocol";

    public override JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty ? JsonBody.Parse(body) : JsonBody.Parse(CborToJson.Convert(body));
        }
        catch (Exception error) when (error is CborContentException or InvalidOperationException or OverflowException or ArgumentException)
        {
            throw new AwsFaultException("SerializationException", "The request body is not well-formed CBOR.");
        }
    }

    public override ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> json) => JsonToCbor.Convert(json);

    public override void Announce(HttpResponse response)
    {
        base.Announce(response);
        response.Headers[ProtocolHeader] = Protocol;
    }

    public override void Require(HttpRequest request)
    {
        base.Require(request);
        if (request.Headers[ProtocolHeader] != Protocol)
        {
            throw new AwsFaultException("UnknownOperationException", $"The header {ProtocolHeader} is not {Protocol}.");
        }
    }
}
