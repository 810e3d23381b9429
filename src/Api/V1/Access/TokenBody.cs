using System.Collections.Immutable;
using System.Text.Json;
using DmsDashboard.Actions.Access;
using DmsDashboard.Api.V1.Commands;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Api.V1.Access;

/// <summary>A token that is to be made.</summary>
internal sealed record TokenBody
{
    public const string Example = """{ "name": "portal", "capabilities": ["ViewReplications", "ReadLogs"], "days": 90 }""";

    private const string NameName = "name", List = "capabilities", DaysName = "days";

    public static string[] Members { get; } = [NameName, List, DaysName];

    /// <summary>Which program it is for, as the activity will name it: 1 to 60 characters, and no other token that is still good has it.</summary>
    public required string Name { get; init; }

    /// <summary>All that it may do, by the names that refusals use. No token gets ManageAccess, and nobody gives what they may not do themselves.</summary>
    public required ImmutableArray<string> Capabilities { get; init; }

    /// <summary>For how many days from now it lets somebody in: 1 to 366, or to what the setting Access:Tokens:MaxDays says.</summary>
    public required int Days { get; init; }

    /// <summary>Reads one; what cannot be read is noted in the reader.</summary>
    public static TokenBody Read(BodyReader body, int maxDays)
    {
        var names = body.NeededTexts(List, TokenRules.Capabilities.Length);
        foreach (var name in names.Where(static name => !TokenRules.Capabilities.Any(known => known.ToString() == name)))
        {
            body.Refuse(List, $"'{ReplicationNaming.Shown(name)}' is none that a token may have: write any of {string.Join(", ", TokenRules.Capabilities)}.");
        }

        return new TokenBody { Name = body.NeededText(NameName, "the name of the program that the token is for"), Capabilities = names, Days = body.NeededNumber(DaysName, 1, maxDays) };
    }

    /// <summary>The same text for the same token, in whatever order its capabilities are written.</summary>
    public string ToContent() => $"make-token\n{JsonSerializer.Serialize(new { Name, Capabilities = Capabilities.Distinct().Order(StringComparer.Ordinal), Days })}";

    public TokenRequest ToRequest(DateTimeOffset now) => new(Name, Permissions.Read(string.Join(' ', Capabilities)), now.AddDays(Days));
}
