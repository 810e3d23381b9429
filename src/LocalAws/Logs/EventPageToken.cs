using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>A token of GetLogEvents, in AWS's form: <c>f/</c> goes forward from a place, <c>b/</c> backward, 56 digits and <c>/s</c>.</summary>
internal readonly record struct EventPageToken(bool Forward, LogPosition Position)
{
    /// <summary>Reads a token.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterException: not such a token.</exception>
    public static EventPageToken Parse(string text) =>
        text is ['f' or 'b', '/', .. var digits, '/', 's'] && LogPosition.TryParse(digits, out var position)
            ? new EventPageToken(text[0] is 'f', position)
            : throw LogsFault.InvalidToken();

    public override string ToString() => $"{(Forward ? 'f' : 'b')}/{Position}/s";
}
