using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Logs;

/// <summary>The <c>nextToken</c> of the operations that page in one direction: where to go on, for which request, and when it was issued (it expires after 24 hours).</summary>
internal sealed record PageToken(string Request, long IssuedAtMillis, string Position)
{
    private const long LifetimeMillis = 24 * 60 * 60 * 1_000;

    // A page may be of another size than the one before, and the direction is the token's own (documentation of FilterLogEvents).
    private static readonly string[] MayDiffer = ["nextToken", "limit", "startFromHead"];

    /// <summary>The token to give out for what follows a position.</summary>
    public static string Issue(OperationContext context, string operation, long nowMillis, string position) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Fingerprint(context, operation)}\n{nowMillis}\n{position}")));

    /// <summary>The position that the request's token stands for; null where it has none.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterException: the token was not issued here, not for this request, or more than 24 hours ago.</exception>
    public static string? Read(OperationContext context, string operation, long nowMillis)
    {
        if (context.Text("nextToken") is not { } text)
        {
            return null;
        }

        return Parse(text) is { } token && token.Request == Fingerprint(context, operation) && nowMillis - token.IssuedAtMillis <= LifetimeMillis
            ? token.Position
            : throw LogsFault.InvalidToken();
    }

    private static PageToken? Parse(string text)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n', 3) is [var request, var issuedAt, var position]
            && long.TryParse(issuedAt, NumberStyles.None, CultureInfo.InvariantCulture, out var issuedAtMillis)
                ? new PageToken(request, issuedAtMillis, position)
                : null;
    }

    private static string Fingerprint(OperationContext context, string operation)
    {
        var members = context.Request.EnumerateObject()
            .Where(static member => !MayDiffer.Contains(member.Name) && member.Value.ValueKind is not JsonValueKind.Null)
            .OrderBy(static member => member.Name, StringComparer.Ordinal)
            .Select(static member => $"{member.Name}={member.Value.GetRawText()}");

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{operation}\n{string.Join('\n', members)}")))[..16];
    }
}
