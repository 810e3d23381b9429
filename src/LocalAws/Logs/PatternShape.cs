using System.Text.Json;
using System.Text.RegularExpressions;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>A string of the logs model: its length, and the expression that the whole of it must satisfy.</summary>
internal sealed partial record PatternShape(int Min, int Max, Regex Whole, string Pattern) : ValueShape
{
    /// <summary>Shape LogGroupName; a prefix has the same.</summary>
    public static readonly PatternShape LogGroupName = new(1, 512, GroupName(), @"[\.\-_/#A-Za-z0-9]+");

    /// <summary>Shape LogGroupNamePattern, which may be empty.</summary>
    public static readonly PatternShape LogGroupNamePattern = new(0, 512, GroupNamePattern(), @"[\.\-_/#A-Za-z0-9]*");

    /// <summary>Shape LogGroupIdentifier: a name or an ARN without <c>:*</c>.</summary>
    public static readonly PatternShape LogGroupIdentifier = new(1, 2048, GroupIdentifier(), @"[\w#+=/:,.@-]*");

    /// <summary>Shape LogStreamName; a prefix has the same.</summary>
    public static readonly PatternShape LogStreamName = new(1, 512, StreamName(), "[^:*]*");

    /// <summary>Shape AccountId.</summary>
    public static readonly PatternShape AccountId = new(12, 12, Account(), @"^\d{12}$");

    private readonly ValueShape _length = Text(Min, Max);

    public override void Check(JsonElement value, string path, List<string> violations)
    {
        _length.Check(value, path, violations);
        var text = value.GetString()!;
        if (!Whole.IsMatch(text))
        {
            violations.Add(Violation(text, path, $"Member must satisfy regular expression pattern: {Pattern}"));
        }
    }

    [GeneratedRegex(@"^[\.\-_/#A-Za-z0-9]+\z")]
    private static partial Regex GroupName();

    [GeneratedRegex(@"^[\.\-_/#A-Za-z0-9]*\z")]
    private static partial Regex GroupNamePattern();

    [GeneratedRegex(@"^[A-Za-z0-9_#+=/:,.@-]*\z")]
    private static partial Regex GroupIdentifier();

    [GeneratedRegex(@"^[^:*]*\z")]
    private static partial Regex StreamName();

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex Account();
}
