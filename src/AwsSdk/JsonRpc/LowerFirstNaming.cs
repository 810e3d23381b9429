using System.Text.Json;

namespace Amazon.JsonRpc;

/// <summary>Lowers the first letter of a member's name and leaves the rest.</summary>
internal sealed class LowerFirstNaming : JsonNamingPolicy
{
    public override string ConvertName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
