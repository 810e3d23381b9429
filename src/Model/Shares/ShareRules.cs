using System.Globalization;

namespace DmsDashboard.Model.Shares;

/// <summary>What a share link must be like. Pure.</summary>
public static class ShareRules
{
    /// <summary>Signs of a title or a name.</summary>
    public const int LongestName = 80;

    public const int MostReplications = 500;

    public const int ShortestPasscode = 6, LongestPasscode = 128;

    /// <summary>What is wrong, in a sentence that names the field; null when nothing is.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="now">The present.</param>
    /// <param name="maxDays">How long a link may be open.</param>
    public static string? Problem(ShareRequest request, DateTimeOffset now, int maxDays) =>
        NameProblem("Title", request.Title)
        ?? ReplicationsProblem(request)
        ?? ExpiryProblem(request.ExpiresAt, now, maxDays)
        ?? PasscodeProblem(request.Passcode);

    /// <summary>Why a token may not make a link that lasts so long, in a sentence that names the member of the body; null when it may: a link does not outlive the token that made it.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="now">The present.</param>
    /// <param name="tokenEnds">When the token expires.</param>
    public static string? Outliving(ShareRequest request, DateTimeOffset now, DateTimeOffset tokenEnds)
    {
        if (request.ExpiresAt <= tokenEnds)
        {
            return null;
        }

        var (days, end) = ((int)Math.Floor((tokenEnds - now).TotalDays), tokenEnds.UtcDateTime);
        return days < 1
            ? string.Create(CultureInfo.InvariantCulture, $"days: a link ends with the token that makes it, and this one expires in less than a day ({end:yyyy-MM-dd HH:mm} UTC): use another token.")
            : string.Create(CultureInfo.InvariantCulture, $"days: a link ends with the token that makes it, and this one expires at {end:yyyy-MM-dd HH:mm} UTC: write {days} at most.");
    }

    private static string? ReplicationsProblem(ShareRequest request)
    {
        if (request.Replications.Length is 0 or > MostReplications)
        {
            return $"Replications: choose at least one, and at most {MostReplications}.";
        }

        if (request.Replications.GroupBy(static one => one.Key).FirstOrDefault(static group => group.Count() > 1) is { } same)
        {
            return $"Replications: {string.Join(" and ", same.Select(static one => $"'{one.Name}'"))} are the same one. Choose each once.";
        }

        var twice = request.Replications.GroupBy(static one => one.Name.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(static group => group.Count() > 1)?.Key;
        return request.Replications.Select(static one => NameProblem("Name", one.Name)).FirstOrDefault(static problem => problem is not null)
            ?? (twice is null ? null : $"Name: '{twice}' is there twice. Visitors could not tell them apart.");
    }

    private static string? NameProblem(string field, string name) => name.Trim() switch
    {
        "" => $"{field}: write a few words.",
        { Length: > LongestName } => $"{field}: use at most {LongestName} characters.",
        var text when !PlainText.Is(text) => $"{field}: use one line of text, without characters that are not seen.",
        // Visitors get no identifiers of AWS, not by mistake either.
        var text when text.Contains("arn:", StringComparison.OrdinalIgnoreCase) => $"{field}: '{text}' has an ARN in it, which visitors of the link must not see.",
        _ => null,
    };

    private static string? ExpiryProblem(DateTimeOffset expiresAt, DateTimeOffset now, int maxDays) =>
        expiresAt <= now ? "Expires: choose a time that is still to come."
        : expiresAt > now.AddDays(maxDays) ? string.Create(CultureInfo.InvariantCulture, $"Expires: a link is open for {maxDays} days at most (Shares:MaxDays).")
        : null;

    private static string? PasscodeProblem(string? passcode) => passcode switch
    {
        null => null,
        { Length: < ShortestPasscode or > LongestPasscode } => $"Passcode: use {ShortestPasscode} to {LongestPasscode} characters, or none at all.",
        _ when string.IsNullOrWhiteSpace(passcode) || !PlainText.Is(passcode) => "Passcode: use characters that can be seen and typed, or none at all.",
        _ => null,
    };
}
