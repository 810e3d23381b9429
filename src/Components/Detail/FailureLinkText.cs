using DmsDashboard.Model.Failures;

namespace DmsDashboard.Components.Detail;

/// <summary>Says whose page a link opens.</summary>
public static class FailureLinkText
{
    public static string Of(FailureExplanation explanation) => explanation.Link.Host == "repost.aws" ? "AWS re:Post on this" : "AWS's guide on this";
}
