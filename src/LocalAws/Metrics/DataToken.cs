using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>The NextToken of CloudWatch: for which request, as of when (what comes in meanwhile must not shift the pages), and where to go on.</summary>
internal sealed record DataToken(DateTimeOffset AsOf, long Minute, int Query)
{
    // A page may be of another size than the one before.
    private static readonly string[] MayDiffer = ["NextToken", "MaxDatapoints"];

    /// <summary>The request's token; null where it has none.</summary>
    /// <exception cref="AwsFaultException">What <paramref name="invalid"/> makes: the token was not issued here, or not for this request.</exception>
    public static DataToken? Read(OperationContext context, string operation, Func<AwsFaultException> invalid)
    {
        if (context.Text("NextToken") is not { } text)
        {
            return null;
        }

        return Parse(text, Fingerprint(context, operation)) ?? throw invalid();
    }

    /// <summary>The token to give out.</summary>
    public string Issue(OperationContext context, string operation) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Fingerprint(context, operation)}\n{AsOf.UtcTicks}\n{Minute}\n{Query}")));

    private static DataToken? Parse(string text, string fingerprint)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n') is [var request, var asOf, var minute, var query]
            && request == fingerprint
            && long.TryParse(asOf, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            && long.TryParse(minute, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)
            && int.TryParse(query, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new DataToken(new DateTimeOffset(ticks, TimeSpan.Zero), at, number)
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
