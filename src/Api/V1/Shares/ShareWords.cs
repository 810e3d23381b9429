using System.Globalization;
using DmsDashboard.Model;
using DmsDashboard.Model.Shares;

namespace DmsDashboard.Api.V1.Shares;

/// <summary>The sentences of <see cref="ShareRules"/>, which name the fields of the page, by the members of the body.</summary>
internal static class ShareWords
{
    private static readonly (string Field, string Member)[] Members = [("Title: ", "title"), ("Replications: ", "replications"), ("Expires: ", "days"), ("Passcode: ", "passcode")];

    /// <summary>The same result; where it is a refusal of what was asked, with a sentence that a program's body has the names of.</summary>
    public static ActionResult InBody(ActionResult result, ShareRequest request) =>
        result.Refusal is ActionRefusal.Request ? result with { Sentence = InBody(result.Sentence, request) } : result;

    private static string InBody(string sentence, ShareRequest request)
    {
        const string Name = "Name: ";
        if (sentence.StartsWith(Name, StringComparison.Ordinal))
        {
            return string.Create(CultureInfo.InvariantCulture, $"replications[{IndexOf(sentence, request)}].name: {sentence[Name.Length..]}");
        }

        var (field, member) = Members.FirstOrDefault(one => sentence.StartsWith(one.Field, StringComparison.Ordinal));
        return field is null ? sentence : $"{member}: {sentence[field.Length..]}";
    }

    // The first that alone would be refused so too; else the one whose name stands before.
    private static int IndexOf(string sentence, ShareRequest request)
    {
        var (seen, names) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), request.Replications);
        for (var index = 0; index < names.Length; index++)
        {
            if (ShareRules.Problem(request with { Replications = [names[index]] }, DateTimeOffset.MinValue, 0) == sentence || !seen.Add(names[index].Name.Trim()))
            {
                return index;
            }
        }

        return 0;
    }
}
