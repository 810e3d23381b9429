using System.Text.Json;

namespace DmsDashboard.LocalAws.Wire;

/// <summary>Bodies that are JSON as they are.</summary>
internal sealed record JsonFormat(string ContentType) : WireFormat(ContentType)
{
    public override JsonElement Parse(ReadOnlyMemory<byte> body) => JsonBody.Parse(body);

    public override ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> json) => json;
}
