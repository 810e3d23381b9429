using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Actions.Access;

/// <summary>Which tokens may be made. Pure.</summary>
public static class TokenRules
{
    /// <summary>Letters of a name at most.</summary>
    public const int LongestName = 60;

    /// <summary>Every capability that a token may have: none makes other tokens.</summary>
    public static ImmutableArray<Capability> Capabilities { get; } = [.. Enum.GetValues<Capability>().Where(static capability => capability is not Capability.ManageAccess)];

    /// <summary>Why it may not be made, in a sentence that names the field; null when it may.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="existing">The tokens that there are.</param>
    /// <param name="now">The present.</param>
    /// <param name="maxDays"><see cref="Store.Access.TokenOptions.MaxDays"/>.</param>
    public static string? Objection(TokenRequest request, IEnumerable<ApiToken> existing, DateTimeOffset now, int maxDays) =>
        ObjectionToName(request.Name, existing.Where(token => token.IsGood(now)))
        ?? ObjectionToPermissions(request.Permissions)
        ?? ObjectionToEnd(request.ExpiresAt, now, maxDays);

    /// <summary>Why whoever asks may not give it, in a sentence; null when they may do all of it themselves. Nobody makes a token that may more than they.</summary>
    public static string? Excess(Permissions wanted, Permissions own) => wanted.All.Where(capability => !own.Has(capability)).ToList() is [_, ..] excess
        ? $"Capabilities have {string.Join(", ", excess)}, which you do not have yourself: nobody makes a token that may more."
        : null;

    private static string? ObjectionToName(string name, IEnumerable<ApiToken> good)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim() != name)
        {
            return "Name is empty or has blanks around it: name the program that the token is for.";
        }

        if (name.Length > LongestName || !PlainText.Is(name))
        {
            return string.Create(CultureInfo.InvariantCulture, $"Name has more than {LongestName} characters, or control characters or others that are not seen: choose a shorter, plain one.");
        }

        return good.Any(token => string.Equals(token.Name, name, StringComparison.OrdinalIgnoreCase))
            ? $"Name '{name}' is that of a token that is still good: choose another, or revoke that one first."
            : null;
    }

    private static string? ObjectionToPermissions(Permissions permissions) =>
        permissions.IsNone ? "Capabilities are missing: choose one at least."
        : permissions.Has(Capability.ManageAccess) ? "Capabilities have ManageAccess, which no token gets: people make tokens."
        : null;

    private static string? ObjectionToEnd(DateTimeOffset expiresAt, DateTimeOffset now, int maxDays) =>
        expiresAt <= now ? "ExpiresAt is not after now: give a later time."
        : expiresAt > now.AddDays(maxDays) ? string.Create(CultureInfo.InvariantCulture, $"ExpiresAt is more than {maxDays} days away (Access:Tokens:MaxDays): give an earlier time.")
        : null;
}
