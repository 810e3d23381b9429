using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>How bodies look on the wire: JSON of either version, or CBOR. Operations know JSON only.</summary>
internal abstract record WireFormat(string ContentType)
{
    /// <summary>AWS JSON 1.1: DMS and CloudWatch Logs.</summary>
    public static readonly WireFormat Json11 = new JsonFormat("application/x-amz-json-1.1");

    /// <summary>AWS JSON 1.0: CloudWatch.</summary>
    public static readonly WireFormat Json10 = new JsonFormat("application/x-amz-json-1.0");

    /// <summary>Smithy RPC v2 with CBOR: CloudWatch for newer clients.</summary>
    public static readonly WireFormat Cbor = new CborFormat();

    /// <summary>Reads a request's body; an empty one counts as a structure without members, as AWS takes it.</summary>
    /// <exception cref="AwsFaultException">SerializationException: not well-formed, or not a structure.</exception>
    public abstract JsonElement Parse(ReadOnlyMemory<byte> body);

    /// <summary>An answer's body from its JSON.</summary>
    public abstract ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> json);

    /// <summary>Writes the headers of an answer.</summary>
    public virtual void Announce(HttpResponse response) => response.ContentType = ContentType;

    /// <summary>Refuses a request of any other content type.</summary>
    /// <exception cref="AwsFaultException">UnknownOperationException, which AWS gives when it cannot tell the protocol.</exception>
    public virtual void Require(HttpRequest request)
    {
        var type = request.ContentType?.Split(';')[0].Trim();
        if (!string.Equals(type, ContentType, StringComparison.OrdinalIgnoreCase))
        {
            throw new AwsFaultException("UnknownOperationException", $"The content type '{request.ContentType}' is not {ContentType}.");
        }
    }
}
