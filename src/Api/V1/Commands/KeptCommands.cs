using System.Globalization;
using DmsDashboard.Api.V1.Queries;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>Commands to something of the dashboard's own that need no more said than its number.</summary>
internal sealed class KeptCommands(CommandRunner runner)
{
    /// <summary>Reads the empty body, then does it once. What it is done to is looked for when it is done and not before: asked again it may be gone, and the answer is the same.</summary>
    /// <param name="http">The request.</param>
    /// <param name="thing">What is done to what.</param>
    /// <param name="find">Finds it by its number.</param>
    /// <param name="act">Does it.</param>
    public async Task<IResult> RunAsync<T>(HttpContext http, KeptThing thing, Func<long, Task<T?>> find, Func<T, ActionOrigin, Task<ActionResult>> act)
        where T : class
    {
        if (new QueryReader(http).Refusal is { } refusal)
        {
            return refusal;
        }

        var (body, unread) = await CommandBody.ReadAsync(http);
        if ((body is null ? unread : body.Refusal) is { } wrong)
        {
            return wrong;
        }

        return long.TryParse(thing.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await runner.RunAsync(http, $"{thing.Command}\n{id}", async origin => await find(id) is { } found ? await act(found, origin) : thing.Gone, Answer)
            : Answer(thing.Gone);

        IResult Answer(ActionResult result) => result.Refusal is ActionRefusal.Gone ? new ProblemAnswer(thing.Missing, result.Sentence) { ListedAt = ProgramPath.Api + thing.List } : CommandAnswers.Of(result);
    }
}
