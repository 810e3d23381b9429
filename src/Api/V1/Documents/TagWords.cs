namespace DmsDashboard.Api.V1.Documents;

/// <summary>Under which noun a path stands in the description.</summary>
internal static class TagWords
{
    /// <summary>"api/v1/replications/{id}/logs" is of the logs; a command is of what it is done to.</summary>
    public static string Of(string path, bool isCommand) => path.Split('/') switch
    {
        [_, _, _, "{id}", var part, ..] when !isCommand => part,
        var parts => parts[2],
    };
}
