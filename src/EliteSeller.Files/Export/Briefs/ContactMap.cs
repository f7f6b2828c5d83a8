using System.Globalization;
using EliteSeller.Analysis.BuyingGroups;
using EliteSeller.Analysis.Roadmaps;

namespace EliteSeller.Files.Export.Briefs;

/// <summary>
/// The people of a deal as a small map: each below the person who introduces them, with the path from the sponsor to the executive drawn
/// strong. One row a person keeps it readable on a phone.
/// </summary>
internal sealed class ContactMap
{
    private const int Most = 24;
    private const int RowHeight = 46;
    private const int Step = 30;
    private const int Deepest = 4;
    private const int Radius = 8;
    private const int Left = 14;

    private readonly BuyingGroup _group;
    private readonly DateTime _asOf;
    private readonly List<(Contact Person, int Depth)> _rows = [];
    private readonly Dictionary<Contact, Contact> _parents = [];

    public ContactMap(BuyingGroup group, DateTime asOf)
    {
        _group = group;
        _asOf = asOf;
        Arrange();
        Nodes = [.. _rows.Select((row, i) => Node(row.Person, X(row.Depth), Y(i)))];
        Lines = [.. _rows.Select((row, i) => _parents.TryGetValue(row.Person, out var parent)
            && _rows.FindIndex(other => other.Person == parent) is >= 0 and var above ? Line(parent, above, row.Person, i) : null)
            .OfType<object>()];
    }

    public IReadOnlyList<object> Nodes { get; }

    public IReadOnlyList<object> Lines { get; }

    public string Height => Text(_rows.Count * RowHeight);

    public string Summary => _group.Path is null
        ? $"Map of {Count(_group.People.Count)}. No introductions lead from a sponsor to an executive."
        : $"Map of {Count(_group.People.Count)}. Path from sponsor to executive: {_group.Path}, {State}.";

    public string PathText => _group.Path is not { } path ? "No introductions lead from a sponsor to an executive."
        : $"{path}: {State}.";

    public string PathClass => _group.PathState switch
    {
        PathState.Open => "good",
        PathState.Owed => "open",
        _ => "bad",
    };

    public string Covered => _group.Covered;

    public string Missing => _group.Missing;

    public string Next => _group.NextIntroduction ?? "";

    public string LastMet => Labels.DayMonthYear(_group.LastMet);

    public IReadOnlyList<string> SinglePoints => [.. _group.SinglePoints.Select(point => $"{point}.")];

    public IReadOnlyList<string> Owed => [.. _group.Owed.Select(owed => $"{owed}.")];

    public string NotDrawn => _group.People.Count > Most
        ? FormattableString.Invariant($"{_group.People.Count - Most} more people are in the list only.") : "";

    /// <summary>Everything on the map in words.</summary>
    public IReadOnlyList<object> List => [.. _group.People.Select(person => (object)new
    {
        person.Name,
        Title = person.Title ?? "",
        Role = Roles(person),
        Attitude = person.Attitude == ContactAttitude.Unknown ? "" : person.Attitude.ToString(),
        By = person.IntroducedBy ?? "",
        Met = When(person),
    })];

    private string State => _group.PathState switch
    {
        PathState.Open => "everybody met",
        PathState.Owed => "a meeting on it is still missing",
        PathState.Blocked => "blocked by somebody who works against us",
        _ => "lost",
    };

    private void Arrange()
    {
        var byName = new Dictionary<string, Contact>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in _group.People)
        {
            byName[person.Name] = person;
        }

        var path = _group.BestPath.People;
        for (var i = 1; i < path.Count; i++)
        {
            _parents[path[i]] = path[i - 1];
        }

        foreach (var person in _group.People.Where(person => !_parents.ContainsKey(person)))
        {
            if (person.Introducers.Select(name => byName.TryGetValue(name, out var by) ? by : null)
                .FirstOrDefault(by => by is not null && by != person && !Leads(person, by)) is { } introducer)
            {
                _parents[person] = introducer;
            }
        }

        var children = _group.People.Where(person => _parents.ContainsKey(person)).ToLookup(person => _parents[person]);
        foreach (var root in _group.People.Where(person => !_parents.ContainsKey(person)).OrderByDescending(path.Contains))
        {
            Place(root, children);
        }
    }

    // Introductions may go round in a circle; then the first of them stands at the top.
    private bool Leads(Contact from, Contact to)
    {
        for (var person = to; _parents.TryGetValue(person, out var parent); person = parent)
        {
            if (parent == from)
            {
                return true;
            }
        }

        return false;
    }

    private void Place(Contact root, ILookup<Contact, Contact> children)
    {
        var waiting = new Stack<(Contact Person, int Depth)>([(root, 0)]);
        while (waiting.Count > 0 && _rows.Count < Most)
        {
            var (person, depth) = waiting.Pop();
            _rows.Add((person, depth));
            foreach (var child in children[person].OrderBy(_group.BestPath.People.Contains))
            {
                waiting.Push((child, Math.Min(depth + 1, Deepest)));
            }
        }
    }

    private object Node(Contact person, int x, int y) => new
    {
        X = Text(x),
        Y = Text(y),
        Class = StateOf(person),
        IsGone = !_group.IsHere(person),
        Opposes = person.Opposes,
        Left = Text(x - 5),
        Right = Text(x + 5),
        Top = Text(y - 5),
        Bottom = Text(y + 5),
        TextX = Text(x + 18),
        TextY = Text(y - 1),
        NoteY = Text(y + 15),
        Label = ModelText(person.Title is null ? person.Name : $"{person.Name}, {person.Title}", 38),
        Note = ModelText(string.Join(", ", new[] { Roles(person), When(person) }.Where(part => part.Length > 0)), 44),
    };

    private object Line(Contact parent, int above, Contact person, int row)
    {
        var (from, to) = (X(_rows[above].Depth), X(_rows[row].Depth));
        var path = _group.BestPath.People;
        var isPath = path.Contains(parent) && path.Contains(person);
        var isClosed = !_group.IsHere(parent) || parent.Opposes || !_group.IsHere(person);
        return new
        {
            Points = $"{Text(from)},{Text(Y(above) + Radius)} {Text(from)},{Text(Y(row))} {Text(Math.Max(to - Radius, from))},"
                + $"{Text(Y(row))}",
            Class = (isPath ? "path " : "") + (isClosed ? "closed" : _group.IsMet(person) ? "made" : "owed"),
        };
    }

    private string StateOf(Contact person) => !_group.IsHere(person) ? "gone" : person.Opposes ? "against"
        : _group.IsMet(person) ? "met" : "named";

    private static string Roles(Contact person) => ContactWords.Roles(person.Role);

    private string When(Contact person) => !_group.IsHere(person) ? $"left {Labels.DayMonthYear(person.LeftOn)}"
        : _group.IsMet(person) ? $"met {Labels.DayMonthYear(person.MetOn)}"
        : person.MetOn is { } day && day > _asOf ? $"to meet {Labels.DayMonthYear(day)}" : "not met";

    private static string ModelText(string text, int longest) => DisplayText.Shorten(text, longest);

    private static int X(int depth) => Left + (depth * Step);

    private static int Y(int row) => (row * RowHeight) + 20;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Count(int people) => people == 1 ? "1 person" : FormattableString.Invariant($"{people} people");
}
